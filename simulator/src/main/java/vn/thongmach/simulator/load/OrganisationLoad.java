package vn.thongmach.simulator.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.thongmach.simulator.world.Organisation;
import vn.thongmach.simulator.world.Organisation.Person;
import vn.thongmach.simulator.world.Organisation.Unit;

/** Units, people and their posts. */
final class OrganisationLoad {

  private static final String SINCE = "2024-01-01";

  private final Api api;
  private final Ids ids;

  OrganisationLoad(Api api, Ids ids) {
    this.api = api;
    this.ids = ids;
  }

  /** One after the other, because a unit names the one above. */
  void units(List<Unit> units) {
    for (Unit unit : units) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("code", unit.code());
      body.put("name", unit.name());
      body.put("tree", unit.tree().name());
      body.put("validFrom", SINCE);
      String parent = unit.parent();
      if (parent != null) {
        body.put("parent", ids.unit(parent));
      }
      ids.putUnit(unit.code(), api.post("/api/units", body).get("id").asString());
    }
  }

  void people(List<Person> people) {
    Map<String, String> made = new ConcurrentHashMap<>();
    Crowd.each(
        people,
        person ->
            made.put(
                person.code(),
                api.post(
                        "/api/people",
                        Map.of(
                            "familyName", person.family(),
                            "middleName", person.middle(),
                            "givenName", person.given(),
                            "code", person.code()))
                    .get("id")
                    .asString()));
    made.forEach(ids::putPerson);
  }

  void mandates(Organisation organisation) {
    Crowd.each(
        organisation.mandates(),
        mandate ->
            api.post(
                "/api/mandates",
                Map.of(
                    "person", ids.person(mandate.person()),
                    "unit", ids.unit(mandate.unit()),
                    "post", mandate.post(),
                    "from", SINCE)));
  }
}
