package vn.thongmach.alarm.incident;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongmach.access.AuditedSubjects;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Ids;

/** Who may read what people said of an incident: whoever reaches it. */
@Component
class IncidentHistory implements AuditedSubjects {

  private final IncidentReading reading;

  IncidentHistory(IncidentReading reading) {
    this.reading = reading;
  }

  @Override
  public Set<String> types() {
    return Set.of("incident");
  }

  @Override
  public boolean reaches(Scope scope, String type, String id) {
    return named(scope, type, id).isPresent();
  }

  @Override
  public Optional<String> named(Scope scope, String type, String id) {
    return Ids.read(id).flatMap(one -> reading.find(scope, one)).map(FoundIncident::code);
  }
}
