package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/**
 * When an alarm is not told by itself, because something tells of it already. It touches who is
 * told and never what is recorded.
 */
public interface Suppressions {

  /** What tells of an alarm already. */
  enum Cause {
    /** It goes with others in an incident that stands, of which the shift is told once. */
    INCIDENT,
    /** Announced work explains all of its incident, of which nobody is told while it goes on. */
    MAINTENANCE
  }

  /**
   * Begins and ends suppressions by these incidents as they stand now, in the caller's transaction:
   * while one stands with two alarms or more, all of its alarms are told by it.
   */
  void follow(Scope scope, Collection<UUID> incidents, Instant at);

  /** What suppressed an alarm that the scope reaches, the latest first, at most 50. */
  List<Suppression> of(Scope scope, UUID alarm);

  /** How many alarms an incident suppresses now, and who was told of it instead. */
  Summary by(Scope scope, UUID incident);

  /**
   * One time for which an alarm was not told by itself.
   *
   * @param incident the incident that told of it, or that announced work explains
   * @param work the announced work; null for other causes
   * @param word id of the word that held the alarm there; null where it was the correlator
   * @param until null while it lasts
   * @param people who was told of the incident, or was not because of the work
   */
  record Suppression(
      Cause cause,
      UUID incident,
      String code,
      @Nullable UUID work,
      @Nullable Long word,
      Instant from,
      @Nullable Instant until,
      List<UUID> people) {}

  /** What an incident suppresses. */
  record Summary(int alarms, List<UUID> people) {}
}
