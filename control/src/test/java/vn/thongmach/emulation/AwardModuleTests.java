package vn.thongmach.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Role;
import vn.thongmach.emulation.EmulationAward.State;
import vn.thongmach.emulation.EmulationAwardDraft.AwardDecisionDraft;
import vn.thongmach.emulation.EmulationAwardDraft.AwardRefusal;
import vn.thongmach.emulation.EmulationAwardDraft.AwardWithdrawalDraft;
import vn.thongmach.emulation.EmulationAwards.Filter;
import vn.thongmach.emulation.EmulationMovement.Contestants;
import vn.thongmach.regulation.Rules;

/** Titles and awards on a real database: one for one achievement, quotas, withdrawal. */
class AwardModuleTests extends EmulationTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final String PERSON = "lao-dong-tien-tien";
  private static final String BEST = "chien-si-thi-dua-co-so";
  private static final Filter ANY = new Filter(null, null, null);

  @BeforeEach
  void rule() {
    titles(
        """
        {"code":"lao-dong-tien-tien","vi":"Lao động tiên tiến","en":"A","for":"PERSON","decides":"X","quota":null},
        {"code":"chien-si-thi-dua-co-so","vi":"Chiến sĩ thi đua","en":"B","for":"PERSON","decides":"X",
         "quota":{"share":0.5,"of":"TITLE","title":"lao-dong-tien-tien"}},
        {"code":"giay-khen","vi":"Giấy khen","en":"C","for":"UNIT","decides":"X","quota":{"number":1}},
        {"code":"co","vi":"Cờ","en":"D","for":"UNIT","decides":"X","quota":{"share":0.5,"of":"UNITS"}},
        {"code":"khen","vi":"Khen","en":"E","for":"PERSON","decides":"X","quota":{"share":0.25,"of":"PEOPLE"}}
        """);
  }

  private void titles(String titles) {
    JsonNode parameters =
        new JsonMapper()
            .readTree(
                "{\"regulation\":\"06/2022/QH15\",\"article\":\"Điều 19\",\"titles\":["
                    + titles
                    + "]}");
    bean(Rules.class)
        .amend(
            ALL,
            Rules.EMULATION_TITLES,
            Instant.parse("2024-01-01T00:00:00Z"),
            parameters,
            "Thử",
            false);
  }

  private EmulationAwards awards() {
    return bean(EmulationAwards.class);
  }

  private EmulationAward proposed(String title, @Nullable UUID unit, @Nullable UUID person) {
    return awards()
        .nominate(
            holder(),
            new EmulationAwardDraft(
                title, top, null, null, unit, person, "Tiết kiệm 12 tỷ đồng", "BC 15", null));
  }

  private EmulationAward again(String title, EmulationAward before) {
    return awards()
        .nominate(
            holder(),
            new EmulationAwardDraft(
                title, top, null, before.achievement().id(), null, null, null, null, null));
  }

  private AwardDecisionDraft decision() {
    return new AwardDecisionDraft("15/QĐ", "Hà Nội", DAY, leader, "Tổng giám đốc", null);
  }

  private EmulationAward given(String title, @Nullable UUID unit, @Nullable UUID person) {
    return awards().award(holder(), proposed(title, unit, person).id(), decision());
  }

  @Test
  void awardsOneAchievementOnceAndNamesTheStandingAward() {
    EmulationAward first = proposed(PERSON, null, worker);
    EmulationAward second = again("khen", first);
    EmulationAward award = awards().award(holder(), first.id(), decision());
    assertThat(award.state()).isEqualTo(State.AWARDED);
    assertThatThrownBy(() -> awards().award(holder(), second.id(), decision()))
        .hasMessageContaining("emulation.achievement-awarded")
        .hasMessageContaining("15/QĐ");
    assertThat(codes(() -> again("khen", first))).containsExactly("emulation.achievement-awarded");
    assertThat(toldOf(worker, award.id().toString())).containsExactly("emulation.notice-awarded");
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update emulation_award set state = 'AWARDED', year = 2026, symbol = 'x',
                          place = 'x', decided_on = '2026-11-20', decided_by = :by, capacity = 'x'
                        where id = :id
                        """)
                    .param("by", leader)
                    .param("id", second.id())
                    .update())
        .hasMessageContaining("emulation_award_achievement");
  }

  @Test
  void keepsAWithdrawnAwardForGoodAndItsAchievementFromBeingAwardedAgain() {
    EmulationAward award = given(PERSON, null, worker);
    EmulationAward withdrawn =
        awards()
            .withdraw(
                holder(),
                award.id(),
                new AwardWithdrawalDraft("20/QĐ", DAY.plusDays(1), "Số liệu khai khống", null));
    assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
    assertThat(Objects.requireNonNull(withdrawn.withdrawal()).reason())
        .isEqualTo("Số liệu khai khống");
    assertThat(toldOf(worker, award.id().toString()))
        .containsExactly("emulation.notice-withdrawn", "emulation.notice-awarded");
    assertThat(codes(() -> again(PERSON, award))).containsExactly("emulation.achievement-false");
    assertThat(awards().find(as(Role.WORKER, worker), award.id())).isPresent();
    assertThatThrownBy(() -> jdbc.sql("delete from emulation_award").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(
            () ->
                jdbc.sql("update emulation_award set state = 'AWARDED' where id = :id")
                    .param("id", award.id())
                    .update())
        .hasMessageContaining("never changed");
    EmulationAward fresh = given(PERSON, null, worker);
    assertThat(fresh.state()).isEqualTo(State.AWARDED);
  }

  @Test
  void enforcesQuotasByNumberAndShareOfThreeBases() {
    given("giay-khen", north, null);
    assertThat(codes(() -> given("giay-khen", south, null)))
        .containsExactly("emulation.quota-full");
    given("co", north, null);
    assertThatThrownBy(() -> given("co", south, null))
        .hasMessageContaining("emulation.quota-share-full");
    assertThat(codes(() -> given(BEST, null, worker)))
        .containsExactly("emulation.quota-share-full");
    given(PERSON, null, worker);
    given(PERSON, null, northHead);
    given(BEST, null, worker);
    assertThat(codes(() -> given(BEST, null, northHead)))
        .containsExactly("emulation.quota-share-full");
    given("khen", null, southHead);
    assertThat(codes(() -> given("khen", null, worker)))
        .containsExactly("emulation.quota-share-full");
    assertThat(codes(() -> given(PERSON, null, worker))).containsExactly("emulation.title-held");
  }

  @Test
  void letsNobodyDecideOnThemselves() {
    EmulationAward own = proposed(PERSON, null, leader);
    assertThat(codes(() -> awards().award(holder(), own.id(), decision())))
        .containsExactly("emulation.decides-on-self");
    EmulationAward unit = proposed("giay-khen", north, null);
    var head = as(Role.UNIT_HEAD, northHead, top);
    assertThat(codes(() -> awards().award(head, unit.id(), decision())))
        .containsExactly("emulation.decides-on-self");
  }

  @Test
  void showsNominationsToThoseWhoDecideAndAwardsToEverybodyOfTheOrganisation() {
    EmulationAward award = proposed(PERSON, null, worker);
    var reader = as(Role.WORKER, southHead, south);
    var outside =
        as(Role.LEADER, null, unit("EMA-" + UUID.randomUUID().toString().substring(0, 8), null));
    assertThat(awards().find(reader, award.id())).isEmpty();
    awards().award(holder(), award.id(), decision());
    assertThat(awards().find(reader, award.id())).isPresent();
    assertThat(awards().find(outside, award.id())).isEmpty();
    assertThat(awards().list(outside, ANY, PAGE).items()).isEmpty();
    assertThat(awards().list(reader, new Filter(null, 2026, north), PAGE).total()).isEqualTo(1);
    assertThat(awards().list(reader, new Filter(null, 2026, south), PAGE).total()).isZero();
    assertThat(awards().list(reader, new Filter(null, 2025, null), PAGE).total()).isZero();
  }

  @Test
  void nominatesByTheResultOfAClosedMovementOnly() {
    EmulationMovement movement = launched(Contestants.UNIT, measured(1, 10));
    MovementRegistration one = register(movement, northHead, north);
    record(MEASURE, draft(north, "2026-11-03", "5"));
    EmulationAwardDraft draft =
        new EmulationAwardDraft("giay-khen", top, one.id(), null, null, null, null, null, null);
    assertThat(codes(() -> awards().nominate(holder(), draft)))
        .containsExactly("emulation.movement-open");
    closed(movement);
    EmulationAward award = awards().nominate(holder(), draft);
    assertThat(award.achievement().text())
        .isEqualTo("Xếp thứ 1 phong trào “Thi đua nước rút quý IV”");
    assertThat(awards().nominate(holder(), draft).achievement().id())
        .isEqualTo(award.achievement().id());
    EmulationAward declined =
        awards().decline(holder(), award.id(), new AwardRefusal("Chưa đủ", null));
    assertThat(declined.state()).isEqualTo(State.DECLINED);
    assertThat(List.of(award.unit())).containsExactly(top);
  }
}
