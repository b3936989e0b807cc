package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.measure.BusinessEvent;

/** Stored business events; rows are only ever added. What a later one corrects does not count. */
public interface BusinessEventRows {

  /** Lets one writer at a time report a measure, until the transaction ends. */
  void lock(Scope scope, String measure);

  long nextId(Scope scope);

  /** Adds a row; answers its event with the hash of the row. */
  BusinessEvent insert(Scope scope, Row row);

  /** What this reporter has reported for a measure under these references. */
  Map<String, BusinessEvent> byReference(
      Scope scope, String measure, Collection<String> references);

  /** Those of these that lie within the scope. */
  List<BusinessEvent> find(Scope scope, Collection<Long> ids);

  Optional<BusinessEvent> find(Scope scope, long id);

  /** Latest day first. */
  PageOf<BusinessEvent> page(Scope scope, String measure, PageRequest page);

  /**
   * The sum of what counts.
   *
   * @param from first instant
   * @param to first instant that no longer counts
   * @param asOf last instant that counts
   */
  Sum sum(Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf);

  /** The sum of the latest of each subject. */
  Sum latest(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf);

  /** The events behind a sum, latest first. */
  List<BusinessEvent> counted(
      Scope scope,
      String measure,
      Set<UUID> subjects,
      Instant from,
      Instant to,
      Instant asOf,
      int most);

  /**
   * All rows about these subjects that count at an instant of a stretch of time, and those that
   * correct them, each with the hash it was recorded with; in the order of ids.
   *
   * @param to first instant that no longer counts
   */
  List<Stored> stored(Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to);

  /**
   * A row as it stands.
   *
   * @param intact whether its content has the hash it was recorded with
   */
  record Stored(Row row, boolean intact) {}

  /** Assigns all rows without a batch to this one; hashes of all its rows in the order of ids. */
  List<byte[]> seal(Scope scope, long batch);

  /** Rows of all batches from first to last in the order of batch, then id, by a cursor. */
  void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each);

  long rowsWithoutBatch(Scope scope);

  /**
   * A row to be written.
   *
   * @param ownerUnit whose readers reach it; null for those who reach all units
   * @param countsAt from when it counts
   * @param recordedBy id of the user or token that recorded it
   */
  record Row(BusinessEvent event, @Nullable UUID ownerUnit, Instant countsAt, UUID recordedBy) {}

  /**
   * What events add up to.
   *
   * @param origin weakest origin; null where no event counts
   * @param lastEvent greatest id; 0 where no event counts
   * @param reporters whom they are about
   */
  record Sum(
      BigDecimal numerator,
      BigDecimal denominator,
      long events,
      @Nullable Origin origin,
      long lastEvent,
      Set<UUID> reporters) {

    public static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0, null, 0, Set.of());

    Sum plus(Sum other) {
      Set<UUID> all = new java.util.HashSet<>(reporters);
      all.addAll(other.reporters);
      return new Sum(
          numerator.add(other.numerator),
          denominator.add(other.denominator),
          events + other.events,
          weakest(origin, other.origin),
          Math.max(lastEvent, other.lastEvent),
          all);
    }

    private static @Nullable Origin weakest(@Nullable Origin one, @Nullable Origin other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return Origin.weakest(one, other);
    }
  }
}
