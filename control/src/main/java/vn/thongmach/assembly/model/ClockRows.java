package vn.thongmach.assembly.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;

/** Days on which somebody is to be told about what follows an election. */
public interface ClockRows {

  /** Elections that are counted and have no such days yet; locked, those of others left out. */
  List<UUID> unplanned(Scope scope, int most);

  void plan(Scope scope, UUID election, Collection<ElectionClock> clocks, Instant at);

  /** The next to tell by that day; locked until this transaction ends, those of others left out. */
  List<ElectionClock> due(Scope scope, LocalDate today, int most);

  void told(Scope scope, ElectionClock clock, Instant at);
}
