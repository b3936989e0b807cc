package vn.thongmach.alarm;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody said a word of an incident that had these alarms. Published inside the word's
 * transaction.
 *
 * @param word its number
 * @param alarms occurrences of alarms
 */
public record AlarmsAnswered(long word, Set<UUID> alarms, Instant at) {

  public AlarmsAnswered {
    alarms = Set.copyOf(alarms);
  }
}
