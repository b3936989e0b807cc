package vn.thongmach.alarm.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * Spans by object, kept in memory until the recorder says that an object's have changed, so that
 * live scores over many objects read only what is new. Holds for the process whose recorder writes
 * the spans. Safe for several threads.
 */
@Component
public class OutageTimes {

  private static final int MOST_SPANS = 500_000;
  private static final int OBJECTS_AT_ONCE = 5_000;
  private static final Set<PerceivedSeverity> ALL = Set.of(PerceivedSeverity.values());

  private final SpanStorage storage;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong keptSpans = new AtomicLong();

  OutageTimes(SpanStorage storage) {
    this.storage = storage;
  }

  /** All spans of these objects, whatever their severity, by object, in order of their begin. */
  Map<UUID, List<SpanRow>> of(Scope scope, Collection<UUID> objects) {
    Map<UUID, List<SpanRow>> spans = HashMap.newHashMap(objects.size());
    List<UUID> unknown = new ArrayList<>();
    for (UUID object : objects) {
      Kept found = kept.get(object);
      if (found == null || found.spans == null) {
        unknown.add(object);
      } else {
        spans.put(object, found.spans);
      }
    }
    for (int from = 0; from < unknown.size(); from += OBJECTS_AT_ONCE) {
      spans.putAll(
          read(scope, unknown.subList(from, Math.min(unknown.size(), from + OBJECTS_AT_ONCE))));
    }
    return spans;
  }

  /** These objects' spans have changed. */
  public void forget(Collection<UUID> objects) {
    for (UUID object : objects) {
      Kept gone = kept.remove(object);
      if (gone != null && gone.spans != null) {
        keptSpans.addAndGet(-(gone.spans.size() + 1));
      }
    }
  }

  /** Everything may have changed. */
  public void forgetAll() {
    kept.clear();
    keptSpans.set(0);
  }

  private Map<UUID, List<SpanRow>> read(Scope scope, List<UUID> objects) {
    // What is forgotten while it is being read must not be kept: the mark would be gone by then.
    Kept mark = new Kept(null);
    objects.forEach(object -> kept.put(object, mark));
    Map<UUID, List<SpanRow>> spans = HashMap.newHashMap(objects.size());
    objects.forEach(object -> spans.put(object, List.of()));
    for (SpanRow row : storage.spansOf(scope, objects, ALL)) {
      if (row.objectId() != null) {
        spans.compute(row.objectId(), (_, rows) -> added(rows, row));
      }
    }
    long count = 0;
    for (UUID object : objects) {
      List<SpanRow> rows = spans.getOrDefault(object, List.of());
      if (kept.replace(object, mark, new Kept(rows))) {
        count += rows.size() + 1;
      }
    }
    if (keptSpans.addAndGet(count) > MOST_SPANS) {
      forgetAll();
    }
    return spans;
  }

  private static List<SpanRow> added(@Nullable List<SpanRow> rows, SpanRow row) {
    List<SpanRow> all = rows == null || rows.isEmpty() ? new ArrayList<>(2) : rows;
    all.add(row);
    return all;
  }

  private static final class Kept {
    private final @Nullable List<SpanRow> spans;

    Kept(@Nullable List<SpanRow> spans) {
      this.spans = spans;
    }
  }
}
