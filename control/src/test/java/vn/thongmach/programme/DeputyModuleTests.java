package vn.thongmach.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.absence.Absence;
import vn.thongmach.absence.AbsenceDraft;
import vn.thongmach.absence.Absences;
import vn.thongmach.access.Deputies;
import vn.thongmach.access.Desk;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.NoticePreferenceDraft;
import vn.thongmach.notice.NoticePreferences;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.Notices;
import vn.thongmach.notice.model.NoticeWords;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.Tree;
import vn.thongmach.regulation.Rules;

/** Who stands in for whom, what they are told and decide meanwhile, and that it ends by itself. */
class DeputyModuleTests extends EscalationTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

  private Headed top = new Headed(new UUID(0, 1), null);
  private Headed centre = top;
  private Headed team = top;
  private Headed beside = top;
  private UUID second = new UUID(0, 2);

  @Override
  protected void registerMeasures() {
    super.registerMeasures();
    context.register(Away.class);
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.thongmach.absence.model", "vn.thongmach.absence.storage"})
  static class Away {}

  @BeforeEach
  void prepare() {
    clock.set(at("2026-11-23T03:00:00Z"));
    audited.clear();
    top = headed(Tree.MANAGEMENT, null, "Tổng giám đốc");
    centre = headed(Tree.MANAGEMENT, top, "Giám đốc trung tâm");
    team = headed(Tree.MANAGEMENT, centre, "Trưởng đơn vị");
    beside = headed(Tree.MANAGEMENT, centre, "Trưởng đơn vị");
    second = somebody();
    post(second, team.unit(), "Phó trưởng đơn vị");
  }

  /** A worker without units, with those for whom they act today. */
  private Scope reader(UUID person) {
    return new Scope(
        UUID.randomUUID(),
        "reader",
        Role.WORKER,
        false,
        Set.of(),
        null,
        person,
        bean(Deputies.class).standsFor(person));
  }

  private Absence away(UUID person, UUID deputy, LocalDate from, LocalDate to) {
    return bean(Absences.class)
        .declare(
            reader(person), new AbsenceDraft(from, to, deputy, "Đi học", Set.of(Desk.OBSTACLES)));
  }

  private List<String> refused(UUID person, UUID deputy, LocalDate from, LocalDate to) {
    return codes(() -> away(person, deputy, from, to));
  }

  @Test
  void theDeputyIsToldAndDecidesAndTheRecordSaysForWhom() {
    away(team.head(), second, MONDAY, MONDAY.plusDays(1));
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-26");
    assertThat(toldOf(team.head(), obstacle.id().toString())).hasSize(1);
    Notice told =
        bean(Notices.class).list(reader(second), false, PageRequest.of(0, 1)).items().getFirst();
    assertThat(told.subject().id()).isEqualTo(obstacle.id().toString());
    assertThat(bean(NoticeWords.class).sentence(ReaderLanguage.VIETNAMESE, told))
        .contains("(Bạn được báo thay cho Lê Thị Số ")
        .endsWith(" đang vắng mặt.)");
    ObstacleFilter mine = new ObstacleFilter(true, null, second, null, null, null, null, null);
    assertThat(bean(Obstacles.class).list(reader(second), mine, PageRequest.of(0, 50)).items())
        .extracting(Obstacle::id)
        .containsExactly(obstacle.id());
    Obstacle decided =
        bean(Obstacles.class)
            .remove(
                reader(second),
                obstacle.id(),
                new ObstacleDecision("Thuê trạm bên cạnh", null, null, null));
    assertThat(decided.removedBy()).isEqualTo("reader");
    assertThat(decided.removedFor()).isEqualTo(team.head());
    assertThat(bean(Obstacles.class).find(ALL, obstacle.id()).orElseThrow().removedFor())
        .isEqualTo(team.head());
    assertThat(toldOf(team.head(), obstacle.id().toString()))
        .as("the absent person learns of it")
        .hasSize(2);
  }

  @Test
  void itEndsByItselfWithItsLastDayAlsoAfterAStoppedNight() {
    away(team.head(), second, MONDAY, MONDAY.plusDays(1));
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-30");
    clock.set(at("2026-11-24T16:59:59Z"));
    assertThat(bean(Obstacles.class).find(reader(second), obstacle.id())).isPresent();
    clock.set(at("2026-11-24T17:00:00Z"));
    assertThat(bean(Obstacles.class).find(reader(second), obstacle.id())).isEmpty();
    assertThat(
            codes(
                () ->
                    bean(Obstacles.class)
                        .remove(
                            reader(second),
                            obstacle.id(),
                            new ObstacleDecision("Trễ", null, null, null))))
        .containsExactly("kernel.not-found");
    clock.set(at("2026-12-05T03:00:00Z"));
    raised(team.unit(), team.head(), "2026-12-08");
    assertThat(bean(Notices.class).list(reader(second), false, PageRequest.of(0, 50)).items())
        .as("named, and told once while it ran")
        .hasSize(2);
  }

  @Test
  void itDoesNotBeginBeforeItsDayAndEndsWhenThePersonIsBack() {
    Absence coming = away(team.head(), second, MONDAY.plusDays(1), MONDAY.plusDays(9));
    assertThat(bean(Deputies.class).standsFor(second)).isEmpty();
    clock.set(at("2026-11-24T03:00:00Z"));
    assertThat(bean(Deputies.class).standsFor(second).get(Desk.OBSTACLES))
        .containsExactly(team.head());
    assertThat(codes(() -> bean(Absences.class).end(reader(second), coming.id())))
        .as("only the person themselves")
        .containsExactly("kernel.not-found");
    bean(Absences.class).end(reader(team.head()), coming.id());
    assertThat(bean(Deputies.class).standsFor(second)).isEmpty();
    assertThat(codes(() -> bean(Absences.class).end(reader(team.head()), coming.id())))
        .containsExactly("absence.over");
    assertThat(audited).contains("AbsenceDeclared " + coming.id(), "AbsenceEnded " + coming.id());
  }

  @Test
  void theRuleOfTheFirstDayAwayNamesWhoMayStandIn() {
    clock.set(at("2027-12-29T03:00:00Z"));
    bean(Rules.class)
        .amend(
            ALL,
            Rules.DEPUTIES,
            at("2027-12-31T17:00:00Z"),
            new JsonMapper().readTree("{\"same\":false,\"above\":1,\"below\":0}"),
            "QĐ 12",
            true);
    LocalDate lastOfOld = LocalDate.parse("2027-12-31");
    away(team.head(), second, lastOfOld, lastOfOld.plusDays(1));
    assertThat(refused(team.head(), second, lastOfOld.plusDays(2), lastOfOld.plusDays(2)))
        .containsExactly("absence.deputy-elsewhere");
    assertThat(refused(centre.head(), team.head(), lastOfOld.plusDays(2), lastOfOld.plusDays(2)))
        .containsExactly("absence.deputy-elsewhere");
    away(team.head(), centre.head(), lastOfOld.plusDays(2), lastOfOld.plusDays(2));
  }

  @Test
  void theDeputysOwnChoiceDecidesAboutTheirCopies() {
    bean(NoticePreferences.class)
        .choose(
            reader(second),
            new NoticePreferenceDraft(
                null,
                "vi",
                List.of(
                    new NoticePreferenceDraft.Chosen(
                        NoticeKind.OBSTACLE_TO_DECIDE, NoticeWay.NONE)),
                null,
                null,
                false,
                null));
    away(team.head(), second, MONDAY, MONDAY);
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-26");
    assertThat(toldOf(team.head(), obstacle.id().toString())).hasSize(1);
    assertThat(toldOf(second, obstacle.id().toString())).isEmpty();
    assertThat(bean(Obstacles.class).find(reader(second), obstacle.id()))
        .as("what they may do stays")
        .isPresent();
    bean(Obstacles.class)
        .remove(
            reader(team.head()),
            obstacle.id(),
            new ObstacleDecision("Tự quyết từ xa", null, null, null));
    assertThat(toldOf(second, obstacle.id().toString()))
        .as("of what the person did themselves")
        .isEmpty();
  }

  @Test
  void whatLiesOnTheDeskIsAmongWhatConcernsTheDeputyWhileItLasts() {
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-26");
    assertThat(bean(Obstacles.class).concerning(reader(second), second)).isEmpty();
    Absence absence = away(team.head(), second, MONDAY, MONDAY);
    assertThat(bean(Obstacles.class).concerning(reader(second), second))
        .extracting(Obstacle::id)
        .containsExactly(obstacle.id());
    bean(Absences.class).end(reader(team.head()), absence.id());
    assertThat(bean(Obstacles.class).concerning(reader(second), second)).isEmpty();
  }

  @Test
  void thereAreNoChains() {
    away(team.head(), second, MONDAY, MONDAY.plusDays(3));
    away(second, centre.head(), MONDAY, MONDAY.plusDays(3));
    assertThat(bean(Deputies.class).of(List.of(team.head()))).containsEntry(team.head(), second);
    assertThat(bean(Deputies.class).standsFor(centre.head()).get(Desk.OBSTACLES))
        .containsExactly(second);
    Obstacle obstacle = raised(team.unit(), team.head(), "2026-11-26");
    assertThat(toldOf(centre.head(), obstacle.id().toString())).isEmpty();
    assertThat(bean(Obstacles.class).find(reader(centre.head()), obstacle.id())).isEmpty();
  }

  @Test
  void onlyTheSameUnitOrOneNextToItStandsIn() {
    assertThat(refused(team.head(), beside.head(), MONDAY, MONDAY))
        .containsExactly("absence.deputy-elsewhere");
    assertThat(refused(team.head(), top.head(), MONDAY, MONDAY))
        .as("two levels above")
        .containsExactly("absence.deputy-elsewhere");
    assertThat(refused(team.head(), team.head(), MONDAY, MONDAY))
        .containsExactly("absence.deputy-elsewhere");
    assertThat(refused(team.head(), second, MONDAY.minusDays(1), MONDAY))
        .containsExactly("absence.begins-in-past");
    assertThat(refused(team.head(), second, MONDAY.plusDays(1), MONDAY))
        .containsExactly("absence.ends-before-beginning");
    assertThat(refused(team.head(), second, MONDAY, MONDAY.plusDays(366)))
        .containsExactly("absence.too-long");
    assertThat(
            bean(Absences.class)
                .candidates(reader(centre.head()), null, PageRequest.of(0, 50))
                .items())
        .extracting(PersonName::id)
        .containsExactlyInAnyOrder(top.head(), team.head(), beside.head(), second);
    away(second, centre.head(), MONDAY.plusDays(2), MONDAY.plusDays(4));
    assertThat(refused(team.head(), second, MONDAY, MONDAY.plusDays(2)))
        .containsExactly("absence.deputy-absent");
    assertThat(refused(second, team.head(), MONDAY.plusDays(4), MONDAY.plusDays(5)))
        .containsExactly("absence.overlaps");
  }
}
