package vn.thongmach.study.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.study.model.Staying.Slice;

/** Who must take part on which days, by mandates and dated trees. */
class StayingTests {

  private static final UUID A = new UUID(0, 1);
  private static final UUID B = new UUID(0, 2);
  private static final UUID PERSON = new UUID(1, 1);

  private int made;

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  private Mandate mandate(UUID unit, int from, @Nullable Integer to) {
    return new Mandate(
        new UUID(2, made++), PERSON, unit, "Kỹ sư", day(from), to == null ? null : day(to));
  }

  private static Slice slice(int from, int to, UUID... units) {
    return new Slice(day(from), day(to), Set.of(units));
  }

  private static Stay stay(UUID unit, int from, int to) {
    return new Stay(PERSON, unit, day(from), day(to));
  }

  @Test
  void countsOnlyDaysWithinTheCampaign() {
    assertThat(Staying.of(List.of(slice(5, 20, A)), List.of(mandate(A, 1, null))))
        .containsExactly(stay(A, 5, 20));
    assertThat(Staying.of(List.of(slice(5, 20, A)), List.of(mandate(A, 7, 12))))
        .containsExactly(stay(A, 7, 12));
    assertThat(Staying.of(List.of(slice(5, 20, A)), List.of(mandate(A, 1, 5)))).isEmpty();
    assertThat(Staying.of(List.of(slice(5, 20, A)), List.of(mandate(B, 1, null)))).isEmpty();
  }

  @Test
  void followsWhoMovesBetweenUnits() {
    assertThat(
            Staying.of(
                List.of(slice(5, 20, A, B)), List.of(mandate(A, 1, 10), mandate(B, 10, null))))
        .containsExactly(stay(A, 5, 10), stay(B, 10, 20));
    assertThat(
            Staying.of(
                List.of(slice(5, 20, A, B)), List.of(mandate(A, 1, 8), mandate(B, 10, null))))
        .as("with days in between")
        .containsExactly(stay(A, 5, 8), stay(B, 10, 20));
  }

  @Test
  void countsSomebodyWithSeveralPostsOnceWhereTheyHaveHeldOneLongest() {
    assertThat(
            Staying.of(
                List.of(slice(5, 20, A, B)), List.of(mandate(B, 3, null), mandate(A, 1, 12))))
        .containsExactly(stay(A, 5, 12), stay(B, 12, 20));
  }

  @Test
  void followsAUnitThatIsMovedIntoTheAudience() {
    assertThat(
            Staying.of(
                List.of(slice(5, 9, A), slice(9, 15, A, B), slice(15, 20, A)),
                List.of(mandate(B, 1, null))))
        .containsExactly(stay(B, 9, 15));
    assertThat(
            Staying.of(List.of(slice(5, 9, A), slice(9, 20, A, B)), List.of(mandate(A, 1, null))))
        .as("what goes on is one stay")
        .containsExactly(stay(A, 5, 20));
  }
}
