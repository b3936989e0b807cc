package vn.thongmach.study;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.measure.MeasureReading;
import vn.thongmach.measure.Measures;
import vn.thongmach.measure.Subject;
import vn.thongmach.organisation.Mandate;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.study.StudyCampaignDraft.AudienceDraft;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.testing.ReportedTest;

/** Two units with three people, and campaigns about them; today is Sunday 22 November 2026. */
abstract class StudyTest extends ReportedTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final LocalDate FIRST = LocalDate.parse("2026-11-02");
  protected static final LocalDate LAST = LocalDate.parse("2026-11-28");

  protected static int made;

  protected UUID top = new UUID(0, 1);
  protected UUID north = top;
  protected UUID south = top;
  protected UUID one = top;
  protected UUID two = top;
  protected UUID three = top;

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Study.class);
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.study.model", "vn.thongmach.study.storage"})
  static class Study {}

  @BeforeEach
  void prepare() {
    clock.set(Instant.parse("2026-10-01T02:00:00Z"));
    jdbc.sql("update study_campaign set state = 'CLOSED', closed_on = due where state = 'OPENED'")
        .update();
    made++;
    top = unit("STM-" + made, null);
    north = unit("STM-N" + made, top);
    south = unit("STM-S" + made, top);
    one = posted(north, "2020-01-01", null);
    two = posted(north, "2020-01-01", null);
    three = posted(south, "2020-01-01", null);
    clock.set(START);
  }

  protected UUID posted(UUID unit, String from, @Nullable String to) {
    UUID person = person();
    mandate(person, unit, from, to);
    return person;
  }

  protected Mandate mandate(UUID person, UUID unit, String from, @Nullable String to) {
    return bean(People.class)
        .mandate(
            ALL,
            new MandateDraft(
                person,
                unit,
                "Kỹ sư",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
  }

  protected void at(String day) {
    clock.set(Instant.parse(day + "T02:00:00Z"));
    bean(KeepingStudy.class).keep();
  }

  protected StudyCampaigns campaigns() {
    return bean(StudyCampaigns.class);
  }

  protected StudyParticipation taking() {
    return bean(StudyParticipation.class);
  }

  protected StudyAttendance attendance() {
    return bean(StudyAttendance.class);
  }

  protected StudyCampaignDraft draft(boolean ownStatement, boolean commitment) {
    return new StudyCampaignDraft(
        "Quán triệt nghị quyết " + made,
        null,
        "Hạ tầng số",
        null,
        null,
        top,
        List.of(new AudienceDraft(top, true)),
        FIRST,
        LAST,
        ownStatement,
        commitment,
        null,
        null);
  }

  protected StudyCampaign opened(boolean ownStatement, boolean commitment) {
    StudyCampaign drafted = campaigns().create(ALL, draft(ownStatement, commitment));
    return campaigns().open(ALL, drafted.id(), new StudyStep(null, drafted.version()));
  }

  protected Scope worker(UUID person, UUID unit) {
    return new Scope(UUID.randomUUID(), "worker", Role.WORKER, false, Set.of(unit), unit, person);
  }

  protected Scope head(UUID unit) {
    return within(unit);
  }

  protected void attend(Scope scope, StudyCampaign campaign, LocalDate day, UUID... people) {
    StudySession session =
        taking()
            .add(
                scope,
                campaign.id(),
                new StudySessionDraft(north, day, "Hội trường A", "Đồng chí Bí thư"));
    attendance().attend(scope, session.id(), List.of(people), TakingPart.Way.TICKED);
  }

  protected Count total(StudyCampaign campaign) {
    return bean(StudyCoverage.class).totals(ALL, List.of(campaign)).get(campaign.id());
  }

  protected Count of(StudyCampaign campaign, UUID unit) {
    return bean(StudyCoverage.class).units(ALL, campaign, PAGE).items().stream()
        .filter(each -> each.unit().equals(unit))
        .findFirst()
        .orElseThrow()
        .count();
  }

  protected MeasureReading figure(UUID unit) {
    return bean(Measures.class)
        .read(
            ALL,
            "study.coverage",
            Subject.ofUnits(List.of(unit)),
            Period.parse("2026-Q4"),
            clock.instant());
  }

  /** What a refusal says, in Vietnamese. */
  protected static List<String> told(Callable<?> work) {
    return catchThrowableOfType(CodedException.class, work::call).problems().stream()
        .map(problem -> new Texts().of(ReaderLanguage.VIETNAMESE, problem))
        .toList();
  }

  protected static OwnStatementDraft stated() {
    return new OwnStatementDraft(null, null);
  }

  protected static Scope role(Role role, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units));
  }
}
