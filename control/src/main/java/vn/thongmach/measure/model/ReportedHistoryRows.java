package vn.thongmach.measure.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** What stored business events add up to, by day or by whom they are about. */
public interface ReportedHistoryRows {

  /** Sums of what counts, by day, earliest first; days without an event are left out. */
  List<DaySum> days(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf);

  /** The latest of each subject on each day, earliest day first. */
  List<DayLevel> levels(Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to);

  /** Sums of what counts, by subject. */
  List<SubjectSum> bySubject(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf);

  /** The latest of each subject. */
  List<SubjectSum> latestBySubject(
      Scope scope, String measure, Set<UUID> subjects, Instant from, Instant to, Instant asOf);

  /** The sum of a day in Asia/Ho_Chi_Minh. */
  record DaySum(LocalDate day, BigDecimal numerator, BigDecimal denominator) {}

  /** What a subject stood at from a day on. */
  record DayLevel(LocalDate day, UUID subject, BigDecimal level) {}

  /** The sum of a subject. */
  record SubjectSum(UUID subject, BigDecimal numerator, BigDecimal denominator, int events) {}
}
