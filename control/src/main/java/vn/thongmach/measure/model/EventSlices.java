package vn.thongmach.measure.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.measure.model.BusinessEventRows.Sum;

/** Sums of stored business events, many at once. */
public interface EventSlices {

  /**
   * What each slice of a measure adds up to, at the place of its slice.
   *
   * @param latest whether only the latest of each subject counts
   */
  List<Sliced> sums(Scope scope, String measure, List<Slice> slices, boolean latest);

  /**
   * Subjects in a stretch of time.
   *
   * @param from first instant
   * @param to first instant that no longer counts
   * @param asOf last instant that counts
   */
  record Slice(Set<UUID> subjects, Instant from, Instant to, Instant asOf) {}

  /**
   * What a slice adds up to.
   *
   * @param next when the first recorded event of the stretch counts that is later than the slice's
   *     as-of; null where there is none
   */
  record Sliced(Sum sum, @Nullable Instant next) {

    static final Sliced NONE = new Sliced(Sum.NONE, null);
  }
}
