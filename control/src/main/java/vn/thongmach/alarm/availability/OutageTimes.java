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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.SpanRow;
import vn.thongmach.alarm.model.SpanStorage;
import vn.thongmach.contracts.PerceivedSeverity;

/**
 * Spans by object, kept in memory and carried on with what the recorder writes, so that live scores
 * over many objects neither read nor add up again what is past. Holds for the process whose
 * recorder writes the spans. Safe for several threads.
 */
@Component
public class OutageTimes {

  private static final int MOST_SPANS = 500_000;
  private static final int OBJECTS_AT_ONCE = 5_000;
  private static final Set<PerceivedSeverity> ALL = Set.of(PerceivedSeverity.values());

  private final SpanStorage storage;
  private final CorrectionStorage corrections;
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong keptSpans = new AtomicLong();

  OutageTimes(SpanStorage storage, CorrectionStorage corrections) {
    this.storage = storage;
    this.corrections = corrections;
  }

  /** All spans of these objects, whatever their severity, by object, in order of their begin. */
  Map<UUID, ObjectSpans> of(Scope scope, Collection<UUID> objects) {
    Map<UUID, ObjectSpans> spans = HashMap.newHashMap(objects.size());
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

  /** These spans were written, each new or ended since. */
  public void written(Collection<SpanRow> rows) {
    Map<UUID, List<SpanRow>> byObject = new HashMap<>();
    for (SpanRow row : rows) {
      if (row.objectId() != null) {
        byObject.computeIfAbsent(row.objectId(), _ -> new ArrayList<>(2)).add(row);
      }
    }
    byObject.forEach(
        (object, written) ->
            kept.computeIfPresent(object, (_, found) -> found.with(written, keptSpans)));
    if (keptSpans.get() > MOST_SPANS) {
      forgetAll();
    }
  }

  /** These objects' spans have changed in some other way. */
  public void forget(Collection<UUID> objects) {
    for (UUID object : objects) {
      Kept gone = kept.remove(object);
      if (gone != null && gone.spans != null) {
        keptSpans.addAndGet(-(gone.spans.rows().size() + 1));
      }
    }
  }

  /** Everything may have changed. */
  public void forgetAll() {
    kept.clear();
    keptSpans.set(0);
  }

  private Map<UUID, ObjectSpans> read(Scope scope, List<UUID> objects) {
    // What is forgotten while it is being read must not be kept: the mark would be gone by then.
    Kept mark = new Kept(null);
    objects.forEach(object -> kept.put(object, mark));
    Map<UUID, List<SpanRow>> rows = new HashMap<>();
    for (SpanRow row : storage.spansOf(scope, objects, ALL)) {
      if (row.objectId() != null) {
        rows.computeIfAbsent(row.objectId(), _ -> new ArrayList<>(2)).add(row);
      }
    }
    Map<UUID, List<OutageCorrection>> said =
        corrections.approved(scope, objects).stream()
            .collect(Collectors.groupingBy(OutageCorrection::object));
    Map<UUID, ObjectSpans> spans = HashMap.newHashMap(objects.size());
    long count = 0;
    for (UUID object : objects) {
      ObjectSpans found =
          ObjectSpans.of(
              rows.getOrDefault(object, List.of()),
              HeldCorrections.of(said.getOrDefault(object, List.of())));
      spans.put(object, found);
      if (kept.replace(object, mark, new Kept(found))) {
        count += found.rows().size() + 1;
      }
    }
    if (keptSpans.addAndGet(count) > MOST_SPANS) {
      forgetAll();
    }
    return spans;
  }

  private static final class Kept {
    private final @Nullable ObjectSpans spans;

    Kept(@Nullable ObjectSpans spans) {
      this.spans = spans;
    }

    /** Null, to be read again, when it is being read and may lack these rows. */
    @Nullable Kept with(List<SpanRow> written, AtomicLong count) {
      if (spans == null) {
        return null;
      }
      ObjectSpans next = spans.with(written);
      count.addAndGet(next.rows().size() - spans.rows().size());
      return new Kept(next);
    }
  }
}
