package vn.thongmach.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.UnitClosure;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.testing.IntentTest;

class OrganisationModuleTests extends IntentTest {

  private static final PageRequest PAGE = PageRequest.of(null, 1000);

  private Units units;
  private People people;
  private UnitClosure closure;

  @BeforeAll
  void find() {
    units = bean(Units.class);
    people = bean(People.class);
    closure = bean(UnitClosure.class);
  }

  private static UnitDraft draft(String code, Tree tree, @Nullable UUID parent) {
    return new UnitDraft(code, "Đơn vị " + code, tree, parent, null, null, null);
  }

  private Unit added(String code, @Nullable UUID parent) {
    return units.add(ALL, draft(code, Tree.MANAGEMENT, parent));
  }

  @Test
  void closesOverTheTreeAsItStoodOnTheDay() {
    Unit root = added("A", null);
    Unit left = added("A1", root.id());
    Unit right = added("A2", root.id());
    Unit leaf = added("A11", left.id());
    Instant before = clock.instant();
    units.change(
        ALL,
        leaf.id(),
        new UnitDraft(null, "Đội 11", null, right.id(), LocalDate.parse("2026-12-01"), null, null));
    Instant after = Instant.parse("2026-12-01T00:00:00Z");

    assertThat(closure.closure(left.id(), before)).containsExactlyInAnyOrder(left.id(), leaf.id());
    assertThat(closure.closure(left.id(), after)).containsExactly(left.id());
    assertThat(closure.closure(right.id(), after)).containsExactlyInAnyOrder(right.id(), leaf.id());
    assertThat(closure.closure(root.id(), after)).hasSize(4);
    assertThat(units.above(List.of(leaf.id()), after))
        .containsExactlyInAnyOrder(right.id(), root.id());
    assertThat(units.history(ALL, leaf.id()))
        .extracting(Unit::name)
        .containsExactly("Đơn vị A11", "Đội 11");
    assertThat(units.find(ALL, leaf.id()).orElseThrow().name()).isEqualTo("Đơn vị A11");
    assertThat(audited).contains("UnitAdded " + leaf.id(), "UnitChanged " + leaf.id());
  }

  @Test
  void endsWithAUnitWhenItsLastDayHasPassed() {
    Unit root = added("E", null);
    Unit ending =
        units.add(
            ALL,
            new UnitDraft(
                "E1",
                "Ban",
                Tree.MANAGEMENT,
                root.id(),
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2026-12-01"),
                null));
    assertThat(closure.closure(root.id(), clock.instant())).contains(ending.id());
    assertThat(closure.closure(root.id(), Instant.parse("2026-12-02T00:00:00Z")))
        .doesNotContain(ending.id());
  }

  @Test
  void refusesAParentOfTheOtherTree() {
    Unit party = units.add(ALL, draft("P", Tree.PARTY, null));
    assertThat(codes(() -> added("P1", party.id())))
        .containsExactly("organisation.parent-in-other-tree");
  }

  @Test
  void refusesACircle() {
    Unit top = added("C", null);
    Unit middle = added("C1", top.id());
    Unit bottom = added("C2", middle.id());
    assertThat(codes(() -> units.change(ALL, top.id(), draft("C", Tree.MANAGEMENT, bottom.id()))))
        .containsExactly("organisation.parent-below-itself");
  }

  @Test
  void reportsAllProblemsTogether() {
    UUID nobody = UUID.randomUUID();
    assertThat(
            codes(
                () ->
                    units.add(
                        ALL,
                        new UnitDraft(
                            " ",
                            null,
                            null,
                            nobody,
                            LocalDate.parse("2026-02-01"),
                            LocalDate.parse("2026-01-01"),
                            null))))
        .containsExactly(
            "kernel.value-missing",
            "kernel.value-missing",
            "kernel.value-missing",
            "organisation.dates-reversed",
            "organisation.unit-unknown");
  }

  @Test
  void refusesATakenCodeAndAChangeOfWhatSomebodyElseChanged() {
    Unit unit = added("T", null);
    assertThat(codes(() -> added("T", null))).containsExactly("organisation.unit-code-taken");
    units.change(ALL, unit.id(), new UnitDraft(null, "Mới", null, null, null, null, 1));
    assertThat(
            codes(
                () ->
                    units.change(
                        ALL, unit.id(), new UnitDraft(null, "Nữa", null, null, null, null, 1))))
        .containsExactly("organisation.changed-meanwhile");
    assertThat(
            codes(
                () ->
                    units.change(
                        ALL,
                        unit.id(),
                        new UnitDraft(
                            null, "X", null, null, LocalDate.parse("2026-01-01"), null, null))))
        .containsExactly("organisation.change-before-last");
  }

  @Test
  void answersWhatLiesOutsideTheScopeAsIfItWereNotThere() {
    Unit mine = added("S1", null);
    Unit other = added("S2", null);
    assertThat(units.list(within(mine.id()), null, null, PAGE).items())
        .extracting(Unit::id)
        .containsExactly(mine.id());
    assertThat(units.find(within(mine.id()), other.id())).isEmpty();
    assertThat(
            codes(() -> units.change(within(mine.id()), other.id(), draft("S2", Tree.PARTY, null))))
        .containsExactly(KernelError.NOT_FOUND.code());
    assertThat(codes(() -> units.add(within(mine.id()), draft("S3", Tree.MANAGEMENT, other.id()))))
        .containsExactly("organisation.unit-unknown");
    assertThat(codes(() -> units.add(within(mine.id()), draft("S3", Tree.MANAGEMENT, null))))
        .containsExactly("organisation.root-needs-whole-reach");
  }

  @Test
  void findsUnitsWithoutRegardToDiacritics() {
    units.add(
        ALL, new UnitDraft("HN", "Trung tâm Điều hành", Tree.MANAGEMENT, null, null, null, null));
    assertThat(units.list(ALL, null, "dieu HANH", PAGE).items())
        .extracting(Unit::code)
        .containsExactly("HN");
  }

  @Test
  void sortsPeopleByGivenThenMiddleThenFamilyName() {
    for (String name :
        List.of("Trần Văn Đức", "Lê Thị An", "Ngô Ân", "Đỗ Ăn", "Lý Duy", "Bùi Minh An")) {
      String[] parts = name.split(" ");
      people.add(
          ALL,
          new PersonDraft(
              parts[0], parts.length == 3 ? parts[1] : null, parts[parts.length - 1], null));
    }
    assertThat(people.list(ALL, null, PAGE).items())
        .extracting(Person::fullName)
        .containsSubsequence(
            "Bùi Minh An", "Lê Thị An", "Đỗ Ăn", "Ngô Ân", "Lý Duy", "Trần Văn Đức");
    assertThat(people.list(ALL, "duc", PAGE).items())
        .extracting(Person::fullName)
        .containsExactly("Trần Văn Đức");
  }

  @Test
  void keepsNamesInNfc() {
    Person person =
        people.add(ALL, new PersonDraft("Nguye\u0302\u0303n", null, "Ho\u0300a", "NH1"));
    assertThat(person.fullName()).isEqualTo("Nguyễn Hòa");
    assertThat(codes(() -> people.add(ALL, new PersonDraft("A", null, "B", "NH1"))))
        .containsExactly("organisation.person-code-taken");
  }

  @Test
  void givesMandatesWithinTheScopeOfTheirUnit() {
    Unit unit = added("M1", null);
    Unit other = added("M2", null);
    Person person = people.add(ALL, new PersonDraft("Phạm", "Thu", "Hằng", null));
    LocalDate day = LocalDate.parse("2026-01-01");
    Mandate mandate =
        people.mandate(ALL, new MandateDraft(person.id(), unit.id(), "Giám đốc", day, null));
    assertThat(people.mandates(within(unit.id()), null, person.id(), PAGE).items())
        .containsExactly(mandate);
    assertThat(people.mandates(within(other.id()), null, null, PAGE).items()).isEmpty();
    assertThat(
            codes(
                () ->
                    people.mandate(
                        within(other.id()),
                        new MandateDraft(UUID.randomUUID(), unit.id(), "", day, day))))
        .containsExactly(
            "kernel.value-missing",
            "organisation.person-unknown",
            "organisation.unit-unknown",
            "organisation.dates-reversed");
  }
}
