package vn.thongmach.capability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A skill of a person: what they say of themselves beside what a head said. Both are reported;
 * neither overwrites the other, and only what a head confirmed counts for needs.
 *
 * @param stated null where the person said nothing
 * @param confirmed null where no head said anything
 */
public record PersonSkill(
    UUID person, UUID item, @Nullable SkillWord stated, @Nullable SkillWord confirmed) {

  /** The level that counts; 0 where none is confirmed. */
  public int counts() {
    return confirmed == null ? 0 : confirmed.level();
  }

  /** The level the person says they have; 0 where they say nothing. */
  public int claims() {
    return stated == null ? 0 : stated.level();
  }

  /** Whether the person said since something else than the head. */
  public boolean waits() {
    return stated != null
        && (confirmed == null
            ? stated.level() > 0
            : stated.at().isAfter(confirmed.at()) && stated.level() != confirmed.level());
  }

  /**
   * Something said of a skill.
   *
   * @param level 1 knows the basics, 2 works under guidance, 3 works alone, 4 guides others, 5
   *     expert; 0 = does not have it
   * @param account who said it
   */
  public record SkillWord(int level, @Nullable String note, String account, Instant at) {}

  /** A skill as it is stated or confirmed. */
  public record SkillDraft(@Nullable UUID item, @Nullable Integer level, @Nullable String note) {}
}
