package vn.thongmach.alarm.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.IncidentReaches;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.kernel.PageRequest;

/** Follows a reach on to what stands on weakened things. */
@Component
class Spreading implements IncidentReaches {

  private static final Whole NOTHING = new Whole(List.of(), List.of(), true);

  private final IncidentReading reading;
  private final Reaching reaching;
  private final FailedRoots failed;

  Spreading(IncidentReading reading, Reaching reaching, LiveNetwork network, FailedRoots failed) {
    this.failed = failed;
    this.reading = reading;
    this.reaching = reaching;
  }

  @Override
  public List<UUID> open(Scope scope, int most) {
    return reading.search(scope, State.OPEN, null, PageRequest.of(0, most)).items().stream()
        .map(FoundIncident::id)
        .toList();
  }

  @Override
  public Optional<Whole> ofIncident(Scope scope, UUID incident) {
    return reading
        .find(scope, incident)
        .filter(found -> found.state() == State.OPEN)
        .map(FoundIncident::root)
        .map(root -> failed.now().contains(root) ? ofObject(root) : NOTHING);
  }

  @Override
  public Whole ofObject(UUID object) {
    return reaching.whole(object, failed.now());
  }
}
