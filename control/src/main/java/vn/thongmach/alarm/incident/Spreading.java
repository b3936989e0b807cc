package vn.thongmach.alarm.incident;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.IncidentReaches;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.LiveNetwork.Snapshot;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.kernel.PageRequest;

/** Follows a reach on to what stands on weakened things. */
@Component
class Spreading implements IncidentReaches {

  private static final Whole NOTHING = new Whole(List.of(), List.of(), true);

  /** No more objects are followed. */
  private static final int MOST = 200_000;

  private final IncidentReading reading;
  private final Reaching reaching;
  private final LiveNetwork network;
  private final FailedRoots failed;

  Spreading(IncidentReading reading, Reaching reaching, LiveNetwork network, FailedRoots failed) {
    this.failed = failed;
    this.reading = reading;
    this.reaching = reaching;
    this.network = network;
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
    Reach reach = reaching.of(object, failed.now());
    return network.read(snapshot -> whole(snapshot, object, reach));
  }

  private static Whole whole(Snapshot snapshot, UUID root, Reach reach) {
    List<Touched> lost = new ArrayList<>();
    String type = snapshot.types().get(root);
    if (type != null) {
      lost.add(new Touched(root, type));
    }
    Set<Integer> met = new HashSet<>();
    met.add(snapshot.number(root));
    for (Reach.Fallen fallen : reach.lost()) {
      lost.add(new Touched(fallen.id(), fallen.type()));
      met.add(snapshot.number(fallen.id()));
    }
    List<Touched> thinned = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (Reach.Fallen fallen : reach.weakened()) {
      if (met.add(snapshot.number(fallen.id()))) {
        open.add(snapshot.number(fallen.id()));
      }
    }
    Topology topology = snapshot.topology();
    while (!open.isEmpty() && thinned.size() < MOST) {
      int at = open.remove();
      thinned.add(new Touched(snapshot.id(at), topology.typeName(topology.type(at))));
      for (int i = 0; i < topology.dependentCount(at); i++) {
        int dependent = topology.dependent(at, i);
        if (!topology.isPath(dependent) && met.add(dependent)) {
          open.add(dependent);
        }
      }
    }
    return new Whole(lost, thinned, reach.complete() && open.isEmpty());
  }
}
