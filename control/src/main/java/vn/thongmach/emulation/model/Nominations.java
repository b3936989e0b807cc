package vn.thongmach.emulation.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.emulation.EmulationAward.Achievement;
import vn.thongmach.emulation.EmulationAward.Kind;
import vn.thongmach.emulation.EmulationAwardDraft;
import vn.thongmach.emulation.EmulationError;
import vn.thongmach.emulation.EmulationMovement;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.emulation.EmulationMovement.State;
import vn.thongmach.emulation.EmulationTitle;
import vn.thongmach.emulation.Initiative;
import vn.thongmach.emulation.Initiative.Author;
import vn.thongmach.emulation.MovementRegistration;
import vn.thongmach.emulation.MovementStanding;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;

/** Finds or describes the achievement that a nomination is for. */
@Component
class Nominations {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_EVIDENCE = 2000;

  private final AwardRows rows;
  private final MovementRows movements;
  private final RegistrationRows registrations;
  private final InitiativeRows initiatives;
  private final MovementScoring standing;
  private final References references;
  private final Circles circles;

  Nominations(
      AwardRows rows,
      MovementRows movements,
      RegistrationRows registrations,
      InitiativeRows initiatives,
      MovementScoring standing,
      References references,
      Circles circles) {
    this.rows = rows;
    this.movements = movements;
    this.registrations = registrations;
    this.initiatives = initiatives;
    this.standing = standing;
    this.references = references;
    this.circles = circles;
  }

  /**
   * The achievement, stored where it is named for the first time; null where something is wrong.
   */
  @Nullable Achievement achievement(
      Scope scope, Problems problems, EmulationAwardDraft draft, @Nullable EmulationTitle title) {
    long given =
        Stream.of(draft.registration(), draft.initiative(), draft.achievement(), draft.text())
            .filter(each -> each != null)
            .count();
    if (given != 1) {
      problems.add("text", EmulationError.ACHIEVEMENT_ONE);
      return null;
    }
    UUID known = draft.achievement();
    UUID registration = draft.registration();
    UUID initiative = draft.initiative();
    Achievement achievement;
    boolean stored = true;
    if (known != null) {
      achievement = rows.achievement(scope, known).orElse(null);
      if (achievement == null) {
        problems.add("achievement", EmulationError.ACHIEVEMENT_UNKNOWN);
      }
    } else if (registration != null) {
      achievement = rows.ofSource(scope, registration, null);
      stored = achievement != null;
      if (achievement == null) {
        achievement = ofMovement(scope, problems, registration);
      }
    } else if (initiative != null) {
      UUID person = problems.required("person", draft.person());
      achievement = person == null ? null : rows.ofSource(scope, initiative, person);
      stored = achievement != null;
      if (achievement == null && person != null) {
        achievement = ofInitiative(scope, problems, initiative, person);
      }
    } else {
      achievement = described(scope, problems, draft);
      stored = false;
    }
    if (achievement != null && title != null) {
      Contestants holder = achievement.unit() == null ? Contestants.PERSON : Contestants.UNIT;
      if (title.holder() != holder) {
        problems.add("title", EmulationError.TITLE_KIND, title.vietnamese());
      }
    }
    if (achievement != null && !stored && problems.none()) {
      rows.insert(scope, achievement);
    }
    return achievement;
  }

  private @Nullable Achievement ofMovement(Scope scope, Problems problems, UUID id) {
    MovementRegistration of = registrations.find(scope, id).orElse(null);
    EmulationMovement movement =
        of == null ? null : movements.find(scope, circles.of(scope), of.movement()).orElse(null);
    if (of == null || movement == null || movement.state() != State.CLOSED) {
      problems.add("registration", EmulationError.MOVEMENT_OPEN);
      return null;
    }
    Optional<MovementStanding> stood =
        standing.kept(scope, movement).stream()
            .filter(each -> each.of().id().equals(id))
            .findFirst();
    Integer place = stood.map(MovementStanding::place).orElse(null);
    if (place == null) {
      problems.add("registration", EmulationError.RESULT_MISSING);
      return null;
    }
    UUID standsIn = standsIn(problems, "registration", of.unit(), of.person());
    return standsIn == null
        ? null
        : new Achievement(
            UUID.randomUUID(),
            Kind.MOVEMENT,
            id,
            of.unit(),
            of.person(),
            standsIn,
            "Xếp thứ %d phong trào “%s”".formatted(place, movement.title()),
            null);
  }

  private @Nullable Achievement ofInitiative(Scope scope, Problems problems, UUID id, UUID person) {
    Initiative initiative = initiatives.find(scope, circles.of(scope), id).orElse(null);
    Author author =
        initiative == null
            ? null
            : initiative.authors().stream()
                .filter(each -> each.person().equals(person))
                .findFirst()
                .orElse(null);
    if (initiative == null || author == null || initiative.state() != Initiative.State.RECOGNISED) {
      problems.add("initiative", EmulationError.INITIATIVE_OPEN);
      return null;
    }
    return new Achievement(
        UUID.randomUUID(),
        Kind.INITIATIVE,
        id,
        null,
        person,
        initiative.unit(),
        "Sáng kiến “%s”, đóng góp %d %%".formatted(initiative.title(), author.share()),
        null);
  }

  private @Nullable Achievement described(
      Scope scope, Problems problems, EmulationAwardDraft draft) {
    String text = problems.text("text", draft.text(), LONGEST_TEXT);
    String evidence = problems.text("evidence", draft.evidence(), LONGEST_EVIDENCE);
    UUID unit = draft.holderUnit();
    UUID person = draft.person();
    if ((unit == null) == (person == null)) {
      problems.add("person", EmulationError.HOLDER_ONE);
      return null;
    }
    references.optionalUnit(scope, problems, "holderUnit", unit);
    references.optionalPerson(scope, problems, "person", person);
    UUID standsIn = standsIn(problems, "person", unit, person);
    return standsIn == null
        ? null
        : new Achievement(
            UUID.randomUUID(), Kind.DESCRIBED, null, unit, person, standsIn, text, evidence);
  }

  /** The unit itself, or the first by id of those in which the person holds a post today. */
  private @Nullable UUID standsIn(
      Problems problems, String field, @Nullable UUID unit, @Nullable UUID person) {
    if (unit != null) {
      return unit;
    }
    Set<UUID> posts = circles.postsOf(person);
    if (posts.isEmpty()) {
      problems.add(field, EmulationError.NO_POST);
      return null;
    }
    return List.copyOf(posts).stream().sorted().findFirst().orElse(null);
  }
}
