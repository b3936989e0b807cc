package vn.thongmach.programme;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which programmes are wanted; null means all.
 *
 * @param unit led or coordinated by that unit
 * @param clauses that serve at least one of these; an empty list finds none
 * @param person who holds or held a post in it
 * @param q in code or name, without regard to diacritics
 */
public record ActionProgramFilter(
    @Nullable UUID unit,
    @Nullable UUID keyTask,
    @Nullable List<UUID> clauses,
    @Nullable UUID person,
    ActionProgram.@Nullable State state,
    @Nullable String q) {

  /** All programmes within reach. */
  public static final ActionProgramFilter ALL =
      new ActionProgramFilter(null, null, null, null, null, null);
}
