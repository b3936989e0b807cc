package vn.thongmach.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** What many bring to one obstacle within reach: that it holds them up too, and options. */
public interface ObstacleSharing {

  /** Most obstacles told to be like one. */
  int MOST_SIMILAR = 5;

  /**
   * Obstacles that stand and are worded like a text or stand in the way of the same thing, the most
   * alike first, at most {@value #MOST_SIMILAR}.
   *
   * @param tie what the new one would stand in the way of; null for nothing yet
   */
  List<Obstacle> similar(Scope scope, String text, Obstacle.@Nullable Tie tie);

  /**
   * Notes that an obstacle holds up whoever asks too, once; again it changes the note.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.obstacle-removed}, {@code kernel.value-too-long}
   */
  AffectedParty join(Scope scope, UUID obstacle, @Nullable String note);

  /**
   * Adds an option.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} outside the scope, {@code
   *     programme.obstacle-removed}, else all problems of the draft
   */
  ObstacleOption propose(Scope scope, UUID obstacle, ObstacleOption.OptionDraft draft);

  /** Whom obstacles within reach hold up besides who raised them, first come first. */
  Map<UUID, List<AffectedParty>> affected(Scope scope, Collection<UUID> obstacles);

  /** The options of obstacles within reach, first come first. */
  Map<UUID, List<ObstacleOption>> options(Scope scope, Collection<UUID> obstacles);
}
