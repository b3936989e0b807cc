package vn.thongmach.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which open incidents reach the scope of a protected event that goes on. */
public interface GuardedIncidents {

  /** By incident; those that reach none are left out. */
  Map<UUID, List<Guard>> now();

  /** By how many levels the rule of now raises the priority of such an incident. */
  int raised();

  /** A protected event that goes on. */
  record Guard(UUID id, String name, Instant from, Instant to) {}
}
