package vn.thongmach.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;

/** What programmes need against what units have on each day, nobody counted twice. */
class CapabilityNeedWebModuleTests extends CapabilityWebTest {

  private static int programmes;

  private String splicing = "";
  private String height = "";

  @BeforeAll
  void prepareItems() throws Exception {
    splicing = item("SKILL", "Hàn nối cáp quang");
    height = item("CERTIFICATE", "An toàn làm việc trên cao");
  }

  private String programme() throws Exception {
    String code = mark + "-P" + programmes++;
    created(
        "/api/programmes",
        "{'code':'%s','name':'Quang hoá trạm','leadUnit':'%s','from':'%s','to':'%s'}"
            .formatted(code, north, today.minusDays(30), today.plusDays(101)));
    return code;
  }

  private String people(String programme, int quantity, String requirements, LocalDate from) {
    return "{'programme':'%s','kind':'PEOPLE','quantity':%d,'from':'%s','requirements':[%s]}"
        .formatted(programme, quantity, from, requirements);
  }

  private String skill(int level) {
    return "{'item':'%s','level':%d}".formatted(splicing, level);
  }

  private String paper() {
    return "{'item':'" + height + "'}";
  }

  private String added(String body) throws Exception {
    return id(posted(201, northHead(), "/api/capability-needs", body));
  }

  private void withdrawn(String... needs) throws Exception {
    for (String need : needs) {
      posted(
          200,
          northHead(),
          "/api/capability-needs/" + need + "/withdrawal",
          "{'reason':'Xong việc'}");
    }
  }

  private JsonNode standing(RequestPostProcessor who, String need, LocalDate day) throws Exception {
    return read(200, who, "/api/capability-needs/" + need + "/standing?day=" + day);
  }

  private List<String> gaps(String programme) throws Exception {
    return read(200, northHead(), "/api/capability-gaps?programme=" + programme)
        .path("gaps")
        .valueStream()
        .map(
            gap ->
                days(gap.path("from").asString())
                    + ".."
                    + days(gap.path("to").asString())
                    + " has "
                    + gap.path("has").asInt()
                    + " misses "
                    + gap.path("missing").asInt())
        .toList();
  }

  private long days(String day) {
    return ChronoUnit.DAYS.between(today, LocalDate.parse(day));
  }

  private String capable(String name, LocalDate leaves) throws Exception {
    String person = person(name);
    posted(person, north, "Kỹ sư", "2020-01-01", leaves == null ? null : leaves.toString());
    confirm(northHead(), person, splicing, 3);
    return person;
  }

  @Test
  void showsGapsByDateAsCertificatesExpireAndPeopleLeave() throws Exception {
    String one = capable("Một", null);
    String leaving = capable("Hai", today.plusDays(20));
    certified(one, height, today.minusYears(1), today.plusDays(49));
    certified(leaving, height, today.minusYears(1), null);
    String programme = programme();
    String need = added(people(programme, 2, skill(3) + "," + paper(), today.minusDays(3)));
    assertThat(gaps(programme)).containsExactly("20..49 has 1 misses 1", "50..100 has 0 misses 2");
    assertThat(standing(northHead(), need, today).path("missing").asInt()).isZero();
    JsonNode later = standing(northHead(), need, today.plusDays(50));
    assertThat(later.path("counted").isEmpty()).isTrue();
    JsonNode expired = near(later, one);
    assertThat(expired.at("/lacks/0/why").asString()).isEqualTo("CERTIFICATE_EXPIRED");
    assertThat(expired.at("/lacks/0/day").asString()).isEqualTo(today.plusDays(49).toString());
    assertThat(near(later, leaving).path("leaves").asString())
        .isEqualTo(today.plusDays(20).toString());
    withdrawn(need);
    assertThat(gaps(programme)).isEmpty();
  }

  private JsonNode near(JsonNode standing, String person) {
    return standing
        .path("near")
        .valueStream()
        .filter(each -> each.at("/person/id").asString().equals(person))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsNobodyTwiceAndServesFirstWhatBeginsFirst() throws Exception {
    String master = capable("Ba", null);
    confirm(northHead(), master, splicing, 5);
    String first = programme();
    String second = programme();
    String later = added(people(second, 1, skill(5), today.minusDays(1)));
    assertThat(standing(northHead(), later, today).path("missing").asInt()).isZero();
    String earlier = added(people(first, 1, skill(5), today.minusDays(2)));
    assertThat(standing(northHead(), earlier, today).path("missing").asInt()).isZero();
    JsonNode missing = standing(northHead(), later, today);
    assertThat(missing.path("missing").asInt()).isEqualTo(1);
    JsonNode near = near(missing, master);
    assertThat(near.path("elsewhere").asBoolean()).isTrue();
    assertThat(near.at("/programme/code").asString()).isEqualTo(first);
    assertThat(near.path("lacks").isEmpty()).isTrue();
    String stated = holding("Tư", north, "Kỹ sư");
    state(as(Role.WORKER, north, stated), splicing, 5);
    assertThat(near(standing(northHead(), later, today), stated).at("/lacks/0/why").asString())
        .isEqualTo("SKILL_NOT_CONFIRMED");
    withdrawn(earlier, later);
  }

  @Test
  void namesOnlyPeopleWithinReach() throws Exception {
    String seen = capable("Năm", null);
    String programme = mark + "-P" + programmes++;
    created(
        "/api/programmes",
        "{'code':'%s','name':'Chung','leadUnit':'%s','coordinatingUnits':['%s'],'from':'%s','to':'%s'}"
            .formatted(programme, north, south, today, today.plusDays(10)));
    String need = added(people(programme, 1, skill(3), today));
    JsonNode inside = standing(northHead(), need, today);
    assertThat(inside.path("counted").size() + inside.path("hidden").asInt()).isEqualTo(1);
    assertThat(each(inside.path("counted"), "id")).isNotEmpty();
    JsonNode outside = standing(as(Role.UNIT_HEAD, south, southHead), need, today);
    assertThat(outside.path("has").asInt()).isEqualTo(1);
    assertThat(outside.path("hidden").asInt()).isEqualTo(1);
    assertThat(outside.path("counted").isEmpty()).isTrue();
    assertThat(outside.toString()).doesNotContain(seen);
    withdrawn(need);
  }

  @Test
  void sharesOutSparesOfUnitsAndCountsStationsFromTheInventory() throws Exception {
    String optics = item("SPARE", "Mô-đun quang");
    posted(
        201,
        northHead(),
        "/api/capabilities/spares",
        "{'unit':'%s','item':'%s','quantity':5,'countedOn':'%s'}".formatted(north, optics, today));
    String programme = programme();
    String body = "{'programme':'%s','kind':'SPARE','item':'%s','quantity':3,'from':'%s'}";
    String first = added(body.formatted(programme, optics, today));
    String second = added(body.formatted(programme, optics, today));
    assertThat(standing(northHead(), first, today).path("has").asInt()).isEqualTo(3);
    assertThat(standing(northHead(), second, today).path("has").asInt()).isEqualTo(2);
    assertThat(gaps(programme)).containsExactly("0..100 has 2 misses 1");
    String stations =
        added(
            "{'programme':'%s','kind':'STATION','stationType':'Site','quantity':4,'from':'%s'}"
                .formatted(programme, today));
    assertThat(standing(northHead(), stations, today).path("missing").asInt()).isEqualTo(4);
    withdrawn(first, second, stations);
  }

  @Test
  void refusesInWordsAndAnswersEveryRole() throws Exception {
    String programme = programme();
    JsonNode refusal =
        posted(
            422,
            northHead(),
            "/api/capability-needs",
            people(programme, 501, skill(3) + "," + skill(4), today.plusDays(200)));
    assertThat(codes(refusal))
        .containsExactlyInAnyOrder(
            "capability.requirement-repeated",
            "capability.number-outside",
            "capability.ends-before");
    String body = people(programme, 1, skill(2), today);
    JsonNode foreign =
        posted(422, as(Role.UNIT_HEAD, south, southHead), "/api/capability-needs", body);
    assertThat(codes(foreign)).containsExactly("capability.programme-unknown");
    String need = added(body);
    assertThat(
            codes(
                putAs(
                    409,
                    northHead(),
                    "/api/capability-needs/" + need,
                    body.replace("'quantity'", "'reason':'Sửa','version':7,'quantity'"))))
        .containsExactly("kernel.changed-meanwhile");
    putAs(
        200,
        northHead(),
        "/api/capability-needs/" + need,
        people(programme, 2, skill(3), today)
            .replace("'quantity'", "'reason':'Sửa','version':1,'quantity'"));
    for (Role role : Role.values()) {
      RequestPostProcessor inside = as(role, north, second);
      boolean reads = !List.of(Role.WORKER, Role.FIELD, Role.INTEGRATION).contains(role);
      boolean plans =
          List.of(Role.LEADER, Role.UNIT_HEAD, Role.PROGRAMME, Role.ADMINISTRATOR).contains(role);
      read(reads ? 200 : 403, inside, "/api/capability-needs?programme=" + programme);
      read(reads ? 200 : 403, inside, "/api/capability-gaps");
      posted(plans ? 400 : 403, inside, "/api/capability-needs", "{}");
      posted(plans ? 400 : 403, inside, "/api/capability-needs/" + need + "/withdrawal", "{}");
    }
    read(
        404,
        as(Role.LEADER, unit(mark + "-X", ""), leader),
        "/api/capability-needs?programme=" + programme);
    withdrawn(need);
    String again = "/api/capability-needs/" + need + "/withdrawal";
    assertThat(codes(posted(409, northHead(), again, "{'reason':'Nữa'}")))
        .containsExactly("capability.withdrawn");
  }
}
