package vn.thongmach.alarm;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * What failed objects take with them, whoever may read it: the caller names nothing outside of a
 * reader's scope.
 */
public interface IncidentReaches {

  /** The open incidents that the scope reaches, the latest first. */
  List<UUID> open(Scope scope, int most);

  /**
   * What an incident takes with it now, together with all else that is down: nothing where its root
   * is held to work, though it is not well.
   *
   * @return empty where the scope does not reach it, it is over, or nobody has told of its root
   */
  Optional<Whole> ofIncident(Scope scope, UUID incident);

  /** What an object takes with it if it fails now. */
  Whole ofObject(UUID object);

  /**
   * Everything that an object takes with it.
   *
   * @param lost what is down because of it, itself first
   * @param thinned what works and has fewer paths than it has, or needs such a thing
   * @param complete false when there was too much to follow
   */
  record Whole(List<Touched> lost, List<Touched> thinned, boolean complete) {

    public Whole {
      lost = List.copyOf(lost);
      thinned = List.copyOf(thinned);
    }
  }

  /** An object with its type as the file writes it. */
  record Touched(UUID id, String type) {}
}
