package vn.thongmach.dataplane.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the incidents of an explanation anew where it changed: those of the roots and of the
 * unexplained objects that were touched since the last time.
 */
final class Publishing {

  /** Incidents are told by root, or by object where nothing explains what it reported. */
  private record Shelf(boolean explained, int object) {}

  private static final Shelf UNPLACED = new Shelf(false, -1);

  private record Shelved(Shelf shelf, Incident incident) {}

  private final IncidentLedger ledger;
  private final UnplacedAlarms unplaced;
  private final Map<Shelf, List<String>> ids = new HashMap<>();

  /** By alarm: each unplaced one is an incident of its own. */
  private final Map<String, String> unplacedIds = new HashMap<>();

  Publishing(IncidentLedger ledger, UnplacedAlarms unplaced) {
    this.ledger = ledger;
    this.unplaced = unplaced;
  }

  /** What changed where this explanation was touched. */
  List<IncidentDelta> touched(Explanation explanation, IncidentReport report) {
    Set<Shelf> shelves = new HashSet<>();
    explanation.touchedRoots().forEach(root -> shelves.add(new Shelf(true, root)));
    explanation.touchedObjects().forEach(object -> shelves.add(new Shelf(false, object)));
    Set<String> gone = new HashSet<>();
    shelves.forEach(shelf -> gone.addAll(ids.getOrDefault(shelf, List.of())));
    List<Incident> news = unplaced.news();
    for (Incident incident : news) {
      String former = unplacedIds.get(incident.alarms().getFirst());
      if (former != null) {
        gone.add(former);
      }
    }
    return replace(gone, shelves, news, report);
  }

  /** What changed if nothing but this explanation holds. */
  List<IncidentDelta> all(Explanation explanation, IncidentReport report) {
    Set<Shelf> shelves = new HashSet<>();
    explanation.episodes.all().forEach(one -> shelves.add(new Shelf(true, one.root())));
    for (int occurrence = 0; occurrence < explanation.heard.size(); occurrence++) {
      shelves.add(new Shelf(false, explanation.heard.object(occurrence)));
    }
    ids.clear();
    unplacedIds.clear();
    Set<String> gone = new HashSet<>();
    ledger.standing().forEach(incident -> gone.add(incident.id()));
    return replace(gone, shelves, unplaced.all(), report);
  }

  /** Nothing is told of these any more. */
  void forget(List<Incident> over) {
    Set<String> gone = new HashSet<>();
    over.forEach(incident -> gone.add(incident.id()));
    ledger.forget(gone);
    ids.values().forEach(each -> each.removeAll(gone));
    ids.values().removeIf(List::isEmpty);
    unplacedIds.values().removeAll(gone);
  }

  private List<IncidentDelta> replace(
      Set<String> gone, Set<Shelf> shelves, List<Incident> alone, IncidentReport report) {
    List<Shelved> fresh = new ArrayList<>();
    for (Shelf shelf : shelves) {
      ids.remove(shelf);
      List<Incident> incidents =
          shelf.explained() ? report.ofRoot(shelf.object()) : report.ofNoise(shelf.object());
      incidents.forEach(incident -> fresh.add(new Shelved(shelf, incident)));
    }
    alone.forEach(incident -> fresh.add(new Shelved(UNPLACED, incident)));
    fresh.sort(
        Comparator.comparingLong((Shelved one) -> one.incident().first())
            .thenComparing(one -> one.incident().alarms().getFirst()));
    List<IncidentDelta> deltas =
        ledger.replace(gone, fresh.stream().map(Shelved::incident).toList());
    List<String> told = ledger.told();
    for (int i = 0; i < told.size(); i++) {
      Shelved one = fresh.get(i);
      if (one.shelf().equals(UNPLACED)) {
        unplacedIds.put(one.incident().alarms().getFirst(), told.get(i));
      } else {
        ids.computeIfAbsent(one.shelf(), ignored -> new ArrayList<>()).add(told.get(i));
      }
    }
    return deltas;
  }
}
