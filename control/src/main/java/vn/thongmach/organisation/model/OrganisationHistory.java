package vn.thongmach.organisation.model;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;

/** Who may read the history of units and people: whoever reaches them. */
@Component
class OrganisationHistory implements AuditedSubjects {

  private static final String UNIT = "unit";

  private final Units units;
  private final People people;

  OrganisationHistory(Units units, People people) {
    this.units = units;
    this.people = people;
  }

  @Override
  public Set<String> types() {
    return Set.of(UNIT, "person");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return Ids.read(id)
        .filter(
            known ->
                type.equals(UNIT)
                    ? units.find(scope, known).isPresent()
                    : people.find(scope, known).isPresent())
        .isPresent();
  }
}
