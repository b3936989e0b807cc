package vn.thongmach.alarm.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.contracts.PerceivedSeverity;

/** Storage of who was told of which incident as what. */
public interface ShiftStorage {

  /**
   * What a person is to be told: incidents in reach that stand and of which they were not told, and
   * those that are over, worse or have another root than they were told; the worst first.
   *
   * @param scope of the person
   * @param lively with a stamp after this instant, where they were not told yet
   * @param settled found before this instant, where they were not told yet
   * @param withheld incidents of which nobody is told now
   */
  List<ToTell> toTell(
      Scope scope,
      UUID person,
      Instant lively,
      Instant settled,
      Collection<UUID> withheld,
      int most);

  /** How many notices a person got lately; held against other writers. */
  Pace pace(Scope scope, UUID person, Instant now);

  void keep(Scope scope, UUID person, Pace pace);

  /** Notes what a person knows now. */
  void told(Scope scope, UUID person, List<ToTell> incidents, Instant at);

  /**
   * One incident as it stands, and as the person was told.
   *
   * @param toldState null where they were not told yet
   * @param wasWithheld whether announced work explained it before, and does no longer
   */
  record ToTell(
      UUID id,
      String code,
      State state,
      @Nullable UUID root,
      @Nullable String rootName,
      PerceivedSeverity severity,
      int alarms,
      @Nullable State toldState,
      @Nullable UUID toldRoot,
      @Nullable PerceivedSeverity toldSeverity,
      boolean wasWithheld) {}

  /**
   * @param since when the running ten minutes began
   * @param told notices in them
   * @param gathered whether one of them told of many
   */
  record Pace(Instant since, int told, boolean gathered) {}
}
