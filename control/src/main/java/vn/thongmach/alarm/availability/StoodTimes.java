package vn.thongmach.alarm.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.availability.StoodObjects.Judged;
import vn.thongmach.alarm.availability.StoodObjects.Stood;
import vn.thongmach.inventory.InventoryChanged;
import vn.thongmach.measure.MeasuredObject;
import vn.thongmach.regulation.RuleChanged;

/**
 * How objects stood, derived through all that they need, kept until something of that is touched:
 * what stands is worked out once, however often it is read. Safe for several threads.
 */
@Component
class StoodTimes {

  private static final Scope SYSTEM = Scope.system("availability");
  private static final Instant BEGINNING = Instant.EPOCH;

  /** After every period that anybody asks for. */
  private static final Instant END = Instant.parse("9000-01-01T00:00:00Z");

  private static final int AT_ONCE = 500;
  private static final int MOST_STRETCHES = 1_000_000;
  private static final long LOOK_AFTER_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final WatchedObjects watched;
  private final StoodObjects stood;
  private final WindowStorage windows;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong stretches = new AtomicLong();
  private final Queue<Set<UUID>> touched = new ConcurrentLinkedQueue<>();
  private @Nullable Judged judged;
  private @Nullable String announced;
  private long lastLook = System.nanoTime() - LOOK_AFTER_NANOS;

  StoodTimes(WatchedObjects watched, StoodObjects stood, WindowStorage windows) {
    this.watched = watched;
    this.stood = stood;
    this.windows = windows;
  }

  /** A line, or the mark of one that is being worked out; each is only itself. */
  private static final class Kept {
    private final @Nullable StoodLine line;
    private final Instant watchedFrom;

    Kept(@Nullable StoodLine line, Instant watchedFrom) {
      this.line = line;
      this.watchedFrom = watchedFrom;
    }
  }

  /** The lines of these objects with the rules that they were judged by. */
  record Lines(Map<UUID, StoodLine> lines, Judged judged) {

    StoodLine line(MeasuredObject object) {
      StoodLine line = lines.get(object.id());
      if (line == null) {
        throw new IllegalArgumentException("It was not asked for %s.".formatted(object.id()));
      }
      return line;
    }
  }

  /** Something was heard or said of these objects; cheap, for whoever records. */
  void touch(Set<UUID> objects) {
    touched.add(objects);
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(InventoryChanged change) {
    watched.forgetNeeds();
    forgetAll();
  }

  @TransactionalEventListener(fallbackExecution = true)
  @Order(Ordered.HIGHEST_PRECEDENCE)
  synchronized void on(RuleChanged change) {
    judged = null;
  }

  /** Anything may have changed. */
  synchronized void forgetAll() {
    kept.clear();
    stretches.set(0);
  }

  /** How these objects stood. */
  Lines of(Collection<MeasuredObject> objects) {
    Judged rules = settle();
    Map<UUID, StoodLine> lines = HashMap.newHashMap(objects.size());
    List<MeasuredObject> unknown = new ArrayList<>();
    for (MeasuredObject object : objects) {
      Kept found = kept.get(object.id());
      if (found == null || found.line == null || !found.watchedFrom.equals(object.observedFrom())) {
        unknown.add(object);
      } else {
        lines.put(object.id(), found.line);
      }
    }
    return new Lines(all(lines, unknown, rules), rules);
  }

  /** The same from the records, whatever is kept. */
  Lines anew(Collection<MeasuredObject> objects) {
    Judged rules = settle();
    return new Lines(all(HashMap.newHashMap(objects.size()), List.copyOf(objects), rules), rules);
  }

  private Map<UUID, StoodLine> all(
      Map<UUID, StoodLine> lines, List<MeasuredObject> unknown, Judged rules) {
    for (int from = 0; from < unknown.size(); from += AT_ONCE) {
      lines.putAll(workOut(unknown.subList(from, Math.min(unknown.size(), from + AT_ONCE)), rules));
    }
    return lines;
  }

  /** Lets go of what was touched; the rules by which the rest was judged. */
  private synchronized Judged settle() {
    Judged before = judged;
    Judged rules = before == null ? stood.rules() : before;
    String works = announced;
    if (System.nanoTime() - lastLook >= LOOK_AFTER_NANOS) {
      works = windows.state(SYSTEM);
      lastLook = System.nanoTime();
    }
    if (before == null || works != null && !works.equals(announced)) {
      forgetAll();
      judged = rules;
      announced = works;
    }
    for (Set<UUID> next = touched.poll(); next != null; next = touched.poll()) {
      for (UUID object : watched.concerned(next)) {
        Kept gone = kept.remove(object);
        if (gone != null && gone.line != null) {
          stretches.addAndGet(-gone.line.size());
        }
      }
    }
    return rules;
  }

  private Map<UUID, StoodLine> workOut(List<MeasuredObject> objects, Judged rules) {
    // What is touched while it is worked out must not be kept: the mark would be gone by then.
    Map<UUID, Kept> marks = HashMap.newHashMap(objects.size());
    for (MeasuredObject object : objects) {
      Kept mark = new Kept(null, object.observedFrom());
      marks.put(object.id(), mark);
      kept.put(object.id(), mark);
    }
    NeededObjects needed = watched.needed(objects.stream().map(MeasuredObject::id).toList());
    Map<UUID, StoodLine> lines = HashMap.newHashMap(objects.size());
    if (!needed.isComplete() && objects.size() > 1) {
      int half = objects.size() / 2;
      lines.putAll(workOut(objects.subList(0, half), rules));
      lines.putAll(workOut(objects.subList(half, objects.size()), rules));
      return lines;
    }
    Stood found = stood.of(needed, rules, BEGINNING, END);
    for (MeasuredObject object : objects) {
      StoodLine line = StoodLine.of(found, found.of(object.id(), object.observedFrom()));
      lines.put(object.id(), line);
      Kept mark = marks.get(object.id());
      if (mark != null && kept.replace(object.id(), mark, new Kept(line, object.observedFrom()))) {
        stretches.addAndGet(line.size());
      }
    }
    if (stretches.get() > MOST_STRETCHES) {
      forgetAll();
    }
    return lines;
  }
}
