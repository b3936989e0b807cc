package vn.thongmach.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.membership.MembershipStep.Kind;
import vn.thongmach.membership.model.PartyOffice;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitDraft;
import vn.thongmach.organisation.Units;
import vn.thongmach.testing.ReportedTest;

/** Two cells with a secretary and two official members; today is Sunday 22 November 2026. */
abstract class MembershipTest extends ReportedTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  protected static final LocalDate BORN = LocalDate.parse("1996-03-08");

  private static int made;

  protected UUID cell = new UUID(0, 1);
  protected UUID other = cell;
  protected UUID secretary = cell;
  protected UUID partyOffice = cell;
  protected UUID introducer = cell;
  protected UUID second = cell;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Membership.class);
    context.registerBean(
        PartyOffice.class,
        () ->
            cells ->
                cells.stream().collect(Collectors.toMap(each -> each, _ -> Set.of(partyOffice))));
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.membership.model", "vn.thongmach.membership.storage"})
  static class Membership {}

  @BeforeEach
  void prepare() {
    clock.set(Instant.parse("2026-10-01T02:00:00Z"));
    made++;
    cell = cell("MBM-A" + made);
    other = cell("MBM-B" + made);
    secretary = person();
    partyOffice = person();
    bean(People.class)
        .mandate(
            ALL, new MandateDraft(secretary, cell, "Bí thư", LocalDate.parse("2020-01-01"), null));
    clock.set(START);
    introducer = member("2015-02-03");
    second = member("2018-05-19");
  }

  private UUID cell(String code) {
    return bean(Units.class)
        .add(
            ALL,
            new UnitDraft(code, code, Tree.PARTY, null, LocalDate.parse("2020-01-01"), null, null))
        .id();
  }

  protected UUID member(String since) {
    UUID person = person();
    files()
        .begin(
            office(),
            new MembershipFileDraft(
                person,
                cell,
                LocalDate.parse("1980-01-01"),
                null,
                Kind.ENTERED_OFFICIAL,
                LocalDate.parse(since),
                null));
    return person;
  }

  protected MembershipFiles files() {
    return bean(MembershipFiles.class);
  }

  protected OwnMembership own() {
    return bean(OwnMembership.class);
  }

  protected Scope office() {
    return as(Role.OFFICE, null, cell, other);
  }

  protected Scope as(Role role, @Nullable UUID person, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units), null, person);
  }

  protected MembershipFileDraft candidate(UUID person) {
    return new MembershipFileDraft(
        person,
        cell,
        BORN,
        LocalDate.parse("2025-01-02"),
        null,
        LocalDate.parse("2025-01-05"),
        "Quần chúng ưu tú");
  }

  protected MembershipFile step(MembershipFile file, MembershipStepDraft draft) {
    return files().step(office(), file.id(), draft);
  }

  protected static MembershipStepDraft introduced(String day, UUID... people) {
    return new MembershipStepDraft(
        Kind.INTRODUCED,
        LocalDate.parse(day),
        null,
        null,
        null,
        List.of(people),
        null,
        null,
        null,
        null,
        null);
  }

  protected static MembershipStepDraft vote(
      Kind kind, String day, int convened, int present, int agreed) {
    return new MembershipStepDraft(
        kind, LocalDate.parse(day), null, null, null, null, convened, present, agreed, null, null);
  }

  protected static MembershipStepDraft decision(Kind kind, String day, @Nullable UUID to) {
    return new MembershipStepDraft(
        kind,
        LocalDate.parse(day),
        to,
        "12-QĐ/ĐU",
        "Đảng uỷ Tổng công ty",
        null,
        null,
        null,
        null,
        null,
        null);
  }

  protected static MembershipStepDraft ended(String day, @Nullable String note) {
    return new MembershipStepDraft(
        Kind.ENDED, LocalDate.parse(day), null, null, null, null, null, null, null, note, null);
  }

  protected MembershipFile introducedAndVoted() {
    MembershipFile file = files().begin(office(), candidate(person()));
    file = step(file, introduced("2025-02-01", introducer, second));
    return step(file, vote(Kind.ADMISSION_VOTED, "2025-02-10", 9, 8, 6));
  }

  protected MembershipFile admitted() {
    return step(introducedAndVoted(), decision(Kind.ADMITTED, "2025-03-03", null));
  }

  /** What a refusal says, in Vietnamese. */
  protected static List<String> told(Callable<?> work) {
    return Assertions.catchThrowableOfType(CodedException.class, work::call).problems().stream()
        .map(problem -> new Texts().of(ReaderLanguage.VIETNAMESE, problem))
        .toList();
  }
}
