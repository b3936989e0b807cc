package vn.thongmach.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Period;
import vn.thongmach.organisation.MandateDraft;
import vn.thongmach.organisation.People;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Phase;
import vn.thongmach.supervision.model.TiedThings;
import vn.thongmach.testing.IntentTest;

/** A body that inspects and a unit with one below it; today is Sunday 22 November 2026. */
abstract class SupervisionTest extends IntentTest {

  protected static final PageRequest PAGE = PageRequest.of(null, 200);
  protected static final LocalDate DECIDED = LocalDate.parse("2026-11-02");
  protected static final LocalDate LAST = LocalDate.parse("2026-12-10");

  private static int made;

  protected UUID body = new UUID(0, 1);
  protected UUID subject = body;
  protected UUID below = body;
  protected UUID directive = body;
  protected UUID chair = body;
  protected UUID subjectHead = body;
  protected List<UUID> team = List.of();

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Supervision.class);
    context.registerBean(TiedThings.class, KnownTargets::new);
  }

  /** Knows targets and scorecards whose reference begins with {@code T-} and nothing else. */
  private static final class KnownTargets implements TiedThings {

    @Override
    public Optional<EvidenceTie> find(
        Scope scope,
        EvidenceTie.Kind kind,
        String reference,
        @Nullable String within,
        @Nullable Period period) {
      return reference.startsWith("T-")
          ? Optional.of(
              new EvidenceTie(
                  kind, reference, within, period, "Độ khả dụng mạng trục", 99.87, "percent"))
          : Optional.empty();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.supervision.model", "vn.thongmach.supervision.storage"})
  static class Supervision {}

  @BeforeEach
  void prepare() {
    clock.set(Instant.parse("2026-10-01T02:00:00Z"));
    made++;
    body = unit("SVM-B" + made, null);
    subject = unit("SVM-S" + made, null);
    below = unit("SVM-D" + made, subject);
    directive = resolution("SVM-NQ" + made, body).id();
    chair = posted(body, "Chủ nhiệm", "2020-01-01", null);
    subjectHead = posted(subject, "Giám đốc", "2020-01-01", null);
    team = List.of(member(), member(), member());
    clock.set(START);
  }

  protected UUID member() {
    return posted(body, "Ủy viên", "2020-01-01", null);
  }

  protected UUID posted(UUID unit, String post, String from, @Nullable String to) {
    UUID person = person();
    mandate(person, unit, post, from, to);
    return person;
  }

  protected void mandate(UUID person, UUID unit, String post, String from, @Nullable String to) {
    bean(People.class)
        .mandate(
            ALL,
            new MandateDraft(
                person,
                unit,
                post,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to)));
  }

  protected Scope as(Role role, UUID person, UUID... units) {
    return new Scope(UUID.randomUUID(), "reader", role, false, Set.of(units), null, person);
  }

  /** The inspector who heads the body, and reaches every unit of this test. */
  protected Scope chair() {
    return as(Role.INSPECTOR, chair, body, subject, below);
  }

  protected SupervisionCases cases() {
    return bean(SupervisionCases.class);
  }

  protected SupervisionPlans plans() {
    return bean(SupervisionPlans.class);
  }

  protected SupervisionCaseDraft draft(UUID... people) {
    return draft(DECIDED, chair, null, people);
  }

  protected SupervisionCaseDraft draft(
      LocalDate decidedOn, UUID decidedBy, @Nullable UUID delegate, UUID... people) {
    return new SupervisionCaseDraft(
        null,
        SupervisionKind.INSPECTION,
        body,
        subject,
        directive,
        "Đơn thư phản ánh số liệu không đúng",
        "12-QĐ/UBKT",
        decidedOn,
        decidedBy,
        delegate,
        decidedOn,
        LAST,
        people[0],
        Arrays.asList(people).subList(1, people.length));
  }

  protected File opened() {
    return cases().open(chair(), draft(team.toArray(UUID[]::new)));
  }

  /** Before a file is closed, the case is concluded where it is not. */
  protected File step(Scope scope, File file, Phase phase) {
    LocalDate day = LocalDate.parse("2026-11-20");
    ConcludingCases concluding = bean(ConcludingCases.class);
    if (phase == Phase.CLOSED && concluding.read(chair(), file.of().id()).notice() == null) {
      concluding.conclude(
          chair(),
          file.of().id(),
          new ConclusionNotice.ConclusionDraft("05-KL/UBKT", day, "Đã xong", null, null, null));
    }
    return cases()
        .step(scope, file.of().id(), new SupervisionCaseDraft.PhaseStep(phase, day, null));
  }

  /** The fields of all problems that the work meets. */
  protected static List<String> fields(Callable<?> work) {
    return Assertions.catchThrowableOfType(CodedException.class, work::call).problems().stream()
        .map(problem -> String.valueOf(problem.field()))
        .toList();
  }
}
