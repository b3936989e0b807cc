package vn.thongmach.emulation.model;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationAward;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAwards;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored achievements, nominations and awards. */
public interface AwardRows {

  void insert(Scope scope, Achievement achievement);

  /**
   * The achievement of a registration, or of an author of an initiative; null where none was named.
   */
  @Nullable Achievement ofSource(Scope scope, UUID source, @Nullable UUID person);

  /** An achievement that belongs to a nomination within the reader's reach. */
  Optional<Achievement> achievement(Scope scope, UUID achievement);

  void insert(Scope scope, EmulationAward award);

  void update(Scope scope, EmulationAward award);

  /** One within reach; no other transaction changes it until this one ends. */
  Optional<EmulationAward> locked(Scope scope, Circle circle, UUID award);

  Optional<EmulationAward> find(Scope scope, Circle circle, UUID award);

  /** What was awarded for an achievement, whether it stands or was withdrawn. */
  Optional<EmulationAward> awardedFor(Scope scope, UUID achievement);

  /** Whether a holder has a title in a year already. */
  boolean held(Scope scope, EmulationAward award, int year);

  /** How many of a title stand that a unit gave in a year. */
  int given(Scope scope, String title, UUID unit, int year);

  /** Lets no other transaction award a title of a unit in a year until this one ends. */
  void lock(Scope scope, String title, UUID unit, int year);

  /**
   * @param below the unit of the filter with all below it; null where none is asked for
   */
  PageOf<EmulationAward> page(
      Scope scope,
      Circle circle,
      EmulationAwards.Filter filter,
      @Nullable Set<UUID> below,
      PageRequest page);
}
