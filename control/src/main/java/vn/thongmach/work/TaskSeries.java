package vn.thongmach.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that comes again: a rule by which tasks are made ahead by themselves, each exactly once.
 *
 * @param rule an RRULE (RFC 5545) of {@code FREQ}, {@code INTERVAL}, and {@code BYDAY} or {@code
 *     BYMONTHDAY}; a day off moves to the next working day
 * @param starts first day from which the rule counts
 * @param until last day that counts; null for no end
 * @param ahead days before its day that a task is made
 * @param next the day of the rule whose task is made next; null where none is to come
 * @param made tasks made
 * @param skipped days of the rule for which none was made: too many were missed, or one of the same
 *     working day stood already
 * @param endedAt when somebody ended it; null while nobody has
 * @param endReason why; null while nobody has
 * @param begunBy name of the user who began it, by whom its tasks are given
 * @param begunByPerson the person behind that user; null where none is recorded
 * @param version grows with every change
 */
public record TaskSeries(
    UUID id,
    String code,
    String title,
    @Nullable String product,
    UUID unit,
    @Nullable UUID person,
    @Nullable String target,
    @Nullable UUID programme,
    @Nullable UUID milestone,
    List<UUID> objects,
    String rule,
    LocalDate starts,
    @Nullable LocalDate until,
    int ahead,
    @Nullable LocalDate next,
    int made,
    int skipped,
    @Nullable Instant endedAt,
    @Nullable String endReason,
    String begunBy,
    @Nullable UUID begunByPerson,
    int version) {

  public TaskSeries {
    objects = List.copyOf(objects);
  }

  /** The day of one of its tasks. */
  public record Occurrence(LocalDate nominal, LocalDate due) {}
}
