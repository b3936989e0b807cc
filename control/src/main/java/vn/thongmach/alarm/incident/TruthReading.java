package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** What people's words that stand say, for whoever reaches the alarms. */
public interface TruthReading {

  /** Incidents in which words hold alarms in reach, the latest word first. */
  PageOf<Spoken> incidents(Scope scope, PageRequest page);

  /** The alarms in reach that words hold in these incidents, at most so many. */
  Map<UUID, List<Held>> alarms(Scope scope, List<UUID> incidents, int most);

  /** Of each alarm in reach that a word holds: in what people have it, in what the correlator. */
  List<Pair> pairs(Scope scope, int most);

  /** The last word about each root, of incidents in which words hold alarms in reach. */
  List<Roots> roots(Scope scope);

  /**
   * An incident as people hold it.
   *
   * @param rejected whether its alarms are not one fault
   * @param rootSpoken whether people told its root
   * @param foundRoot what the correlator held for the root when they did
   */
  record Spoken(
      UUID id,
      String code,
      boolean rejected,
      boolean rootSpoken,
      @Nullable UUID root,
      @Nullable UUID foundRoot,
      String by,
      Instant at,
      @Nullable String reason) {}

  /**
   * An alarm that a word holds.
   *
   * @param machine code of the incident in which the correlator had it then
   */
  record Held(
      UUID alarm,
      @Nullable UUID object,
      String sourceName,
      String condition,
      Instant raisedAt,
      String machine) {}

  /**
   * @param alone whether people hold it for no part of a fault
   */
  record Pair(UUID alarm, UUID incident, UUID machine, boolean alone) {}

  /** What people and what the correlator held for a root. */
  record Roots(UUID incident, UUID root, @Nullable UUID foundRoot) {}
}
