package vn.thongmach.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Role;
import vn.thongmach.testing.CountedStatements;

/**
 * What units have, over HTTP: what people state beside what heads confirm, spares, who reads it.
 */
class CapabilityWebModuleTests extends CapabilityWebTest {

  private JsonNode skillOf(RequestPostProcessor who, String person, String item) throws Exception {
    return read(200, who, "/api/capabilities/people/" + person)
        .path("capability")
        .path("skills")
        .valueStream()
        .filter(each -> each.at("/item/id").asString().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode sum(JsonNode sums, String item) {
    return sums.valueStream()
        .filter(each -> each.at("/item/id").asString().equals(item))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsWhatIsStatedApartFromWhatIsConfirmed() throws Exception {
    String splicing = item("SKILL", "Hàn nối cáp quang");
    state(engineer(), splicing, 4);
    JsonNode before = skillOf(northHead(), engineer, splicing);
    assertThat(before.at("/stated/level").asInt()).isEqualTo(4);
    assertThat(before.path("confirmed").isNull()).isTrue();
    assertThat(before.path("waits").asBoolean()).isTrue();
    assertThat(each(read(200, northHead(), "/api/capabilities/waiting"), "waits")).isNotEmpty();
    JsonNode sums = read(200, northHead(), "/api/capabilities/unit?unit=" + north);
    assertThat(sum(sums.path("skills"), splicing).path("stated").asInt()).isEqualTo(1);
    assertThat(sum(sums.path("skills"), splicing).path("levels").toString())
        .isEqualTo("[0,0,0,0,0]");

    confirm(northHead(), engineer, splicing, 3);
    JsonNode after = skillOf(engineer(), engineer, splicing, "own");
    assertThat(after.at("/stated/level").asInt()).isEqualTo(4);
    assertThat(after.at("/confirmed/level").asInt()).isEqualTo(3);
    assertThat(after.at("/confirmed/by").asString()).isNotEmpty();
    assertThat(after.path("waits").asBoolean()).isFalse();
    JsonNode later = read(200, leader(), "/api/capabilities/unit?unit=" + top);
    assertThat(sum(later.path("skills"), splicing).path("levels").toString())
        .isEqualTo("[0,0,1,0,0]");
    JsonNode people =
        read(200, leader(), "/api/capabilities/people?unit=" + top + "&item=" + splicing);
    assertThat(people.path("total").asInt()).isEqualTo(1);
  }

  private JsonNode skillOf(RequestPostProcessor who, String person, String item, String path)
      throws Exception {
    return read(200, who, "/api/capabilities/" + path)
        .path("capability")
        .path("skills")
        .valueStream()
        .filter(each -> each.at("/item/id").asString().equals(item))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsACertificateOnlyOnceAHeadSawItAndUntilItsLastDay() throws Exception {
    String height = item("CERTIFICATE", "An toàn làm việc trên cao");
    String own = "/api/capabilities/own/certificates";
    posted(201, engineer(), own, certificate(height, today.minusYears(1), today.plusDays(30)));
    String unit = "/api/capabilities/unit?unit=" + north;
    JsonNode before = sum(read(200, northHead(), unit).path("certificates"), height);
    assertThat(before.path("stated").asInt()).isEqualTo(1);
    assertThat(before.path("valid").asInt()).isZero();
    String paper =
        id(
            read(200, northHead(), "/api/capabilities/people/" + engineer)
                .at("/capability/certificates/0"));
    String decision = "/api/capabilities/certificates/" + paper + "/decision";
    posted(404, as(Role.UNIT_HEAD, south, southHead), decision, "{'confirmed':true}");
    posted(200, northHead(), decision, "{'confirmed':true}");
    assertThat(codes(posted(409, northHead(), decision, "{'confirmed':true}")))
        .containsExactly("capability.decided");
    JsonNode now = sum(read(200, northHead(), unit).path("certificates"), height);
    assertThat(now.path("valid").asInt()).isEqualTo(1);
    assertThat(now.path("expiring").asInt()).isEqualTo(1);
    JsonNode last = sum(on(unit, 30).path("certificates"), height);
    assertThat(last.path("valid").asInt()).isEqualTo(1);
    JsonNode over = sum(on(unit, 31).path("certificates"), height);
    assertThat(over.path("valid").asInt()).isZero();
    assertThat(over.path("expired").asInt()).isEqualTo(1);
    posted(
        200,
        engineer(),
        "/api/capabilities/certificates/" + paper + "/withdrawal",
        "{'reason':'Cấp lại'}");
    assertThat(sum(read(200, northHead(), unit).path("certificates"), height).path("valid").asInt())
        .isZero();
  }

  private JsonNode on(String path, int daysAhead) throws Exception {
    return read(200, northHead(), path + "&day=" + today.plusDays(daysAhead));
  }

  @Test
  void takesTheLatestCountOfSparesUpToTheDayAndAddsUpUnits() throws Exception {
    String optics = item("SPARE", "Mô-đun quang 10G");
    count(northHead(), north, optics, 4, 10);
    count(northHead(), north, optics, 7, 3);
    count(leader(), south, optics, 5, 1);
    JsonNode now =
        sum(read(200, leader(), "/api/capabilities/unit?unit=" + top).path("spares"), optics);
    assertThat(now.path("quantity").asInt()).isEqualTo(12);
    assertThat(now.path("unitOfMeasure").asString()).isEqualTo("cái");
    assertThat(now.path("counts").size()).isEqualTo(2);
    String before = "/api/capabilities/unit?unit=" + top + "&day=" + today.minusDays(5);
    assertThat(sum(read(200, leader(), before).path("spares"), optics).path("quantity").asInt())
        .isEqualTo(4);
    JsonNode refusal =
        posted(
            422,
            northHead(),
            "/api/capabilities/spares",
            "{'unit':'%s','item':'%s','quantity':-1,'countedOn':'%s'}"
                .formatted(south, optics, today.plusDays(1)));
    assertThat(codes(refusal))
        .containsExactly(
            "organisation.unit-unknown", "capability.number-outside", "capability.day-ahead");
  }

  private void count(RequestPostProcessor who, String unit, String item, int quantity, int ago)
      throws Exception {
    posted(
        201,
        who,
        "/api/capabilities/spares",
        "{'unit':'%s','item':'%s','quantity':%d,'countedOn':'%s'}"
            .formatted(unit, item, quantity, today.minusDays(ago)));
  }

  @Test
  void refusesInWordsAndKeepsTheCatalogueInOrder() throws Exception {
    String skill = item("SKILL", "Đọc cảnh báo");
    JsonNode refusal =
        posted(
            422,
            engineer(),
            "/api/capabilities/own/skills",
            "{'item':'%s','level':6}".formatted(skill));
    assertThat(each(refusal.path("errors"), "message"))
        .containsExactly("Bậc 6 không hợp lệ; chọn từ 1 đến 5, hoặc 0 nếu không còn.");
    String path = "/api/capabilities/people/" + northHead + "/skills";
    String word = "{'item':'%s','level':3}".formatted(skill);
    assertThat(codes(posted(403, northHead(), path, word))).containsExactly("capability.own");
    posted(404, as(Role.UNIT_HEAD, south, southHead), path, word);
    JsonNode nobody = posted(422, of(Role.WORKER, north), "/api/capabilities/own/skills", word);
    assertThat(codes(nobody)).containsExactly("capability.no-person");
    JsonNode wrong =
        posted(
            422,
            ADMINISTRATOR,
            "/api/capability-items",
            "{'kind':'SPARE','code':'%s','name':'Ắc quy'}".formatted(mark + "-x"));
    assertThat(codes(wrong)).containsExactly("capability.unit-of-measure");
    String retire =
        "{'kind':'CERTIFICATE','name':'Đọc cảnh báo','retired':true,'reason':'Gộp','version':1}";
    assertThat(codes(putAs(422, ADMINISTRATOR, "/api/capability-items/" + skill, retire)))
        .containsExactly("capability.kind-fixed");
    putAs(
        200,
        ADMINISTRATOR,
        "/api/capability-items/" + skill,
        "{'name':'Đọc cảnh báo','retired':true,'reason':'Gộp','version':1}");
    assertThat(codes(posted(422, engineer(), "/api/capabilities/own/skills", word)))
        .containsExactly("capability.item-retired");
    String spare = item("SPARE", "Ắc quy");
    assertThat(
            codes(
                posted(
                    422,
                    engineer(),
                    "/api/capabilities/own/skills",
                    "{'item':'%s','level':3}".formatted(spare))))
        .containsExactly("capability.item-unknown");
  }

  @Test
  void answersEveryRole() throws Exception {
    List<Role> themselves = List.of(Role.WORKER, Role.FIELD);
    List<Role> heads = List.of(Role.LEADER, Role.UNIT_HEAD);
    for (Role role : Role.values()) {
      RequestPostProcessor inside = as(role, north, second);
      RequestPostProcessor outside = as(role, south, southHead);
      boolean machine = role == Role.INTEGRATION;
      boolean reads = !machine && !themselves.contains(role);
      read(machine ? 403 : 200, inside, "/api/capability-items");
      read(machine ? 403 : 200, inside, "/api/capabilities/own");
      read(reads ? 200 : 403, inside, "/api/capabilities/people/" + engineer);
      read(reads ? 404 : 403, outside, "/api/capabilities/people/" + engineer);
      read(reads ? 404 : 403, outside, "/api/capabilities/unit?unit=" + north);
      read(heads.contains(role) ? 200 : 403, inside, "/api/capabilities/waiting");
      read(reads ? 200 : 403, inside, "/api/capabilities/station-types");
      boolean keeps = List.of(Role.LEADER, Role.OFFICE, Role.ADMINISTRATOR).contains(role);
      posted(keeps ? 400 : 403, inside, "/api/capability-items", "{}");
      boolean counts = List.of(Role.LEADER, Role.UNIT_HEAD, Role.NOC, Role.OFFICE).contains(role);
      posted(counts ? 400 : 403, inside, "/api/capabilities/spares", "{}");
    }
  }

  @Test
  void listsPeopleInTheSameNumberOfStatementsHoweverManyThereAre() throws Exception {
    String skill = item("SKILL", "Trực ca");
    String path = "/api/capabilities/people?unit=" + north;
    confirm(northHead(), engineer, skill, 2);
    read(200, leader(), path);
    int few = CountedStatements.of(() -> read(200, leader(), path)).size();
    confirm(northHead(), second, skill, 2);
    state(engineer(), item("SKILL", "Lái xe"), 2);
    assertThat(CountedStatements.of(() -> read(200, leader(), path)).size()).isEqualTo(few);
  }
}
