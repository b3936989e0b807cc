package vn.thongmach.alarm.model;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.model.EventStorage.Replacement;

/**
 * Storage of which name stands for which alarm. An identity has one current placement, and a former
 * one for each object that it stood for before it was handed on.
 */
public interface IdentityStorage {

  /** Where all identities ever heard of are placed now. */
  List<PlacedIdentity> current(Scope scope);

  /** Where identities were placed before they were handed on. */
  List<PlacedIdentity> former(Scope scope);

  /**
   * Identities that stand for another object already, but whose alarm is open where they are still
   * placed, with the instant from which on a clear ends it.
   */
  Map<AlarmIdentity, Instant> leaving(Scope scope);

  /** Adds identities; those known stay as they are. Gives all of them as they are stored now. */
  List<PlacedIdentity> add(Scope scope, Collection<PlacedIdentity> identities);

  /** Moves identities with their past: nothing remains of where they were. */
  void move(Scope scope, Collection<Replacement> replacements);

  /** Hands identities on: where they were becomes a former placement. */
  void handOn(Scope scope, Collection<Replacement> replacements);

  /**
   * Says anew which identities leave.
   *
   * @param leaving by native key, the instant from which on a clear ends what is open
   */
  void replaceLeaving(Scope scope, Map<UUID, Instant> leaving);

  /** Replaces the owners of placements, and of the alarms there. */
  void replaceOwners(Scope scope, Collection<PlacedIdentity> placements);
}
