package vn.thongmach.exchange.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Clause;
import vn.thongmach.directive.Resolution;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;
import vn.thongmach.programme.ActionProgramFilter;
import vn.thongmach.programme.ActionPrograms;

/** Reads the codes and symbols by which a table of targets names what they refer to. */
@Component
class TargetBook {

  private final Units units;
  private final People people;
  private final Resolutions resolutions;
  private final ActionPrograms programmes;

  TargetBook(Units units, People people, Resolutions resolutions, ActionPrograms programmes) {
    this.units = units;
    this.people = people;
    this.resolutions = resolutions;
    this.programmes = programmes;
  }

  /** Everything within the scope that a target may refer to. */
  Opened open(Scope scope) {
    Codes unitCodes = Codes.of(scope, units);
    Codes personCodes = Codes.of(scope, people);
    Codes programmeCodes = new Codes();
    AllPages.of(page -> programmes.list(scope, ActionProgramFilter.ALL, page))
        .forEach(programme -> programmeCodes.put(programme.id(), programme.code()));
    Map<UUID, Place> places = new HashMap<>();
    Map<String, List<Resolution>> documents = new HashMap<>();
    for (Resolution document : AllPages.of(page -> resolutions.list(scope, page))) {
      documents.computeIfAbsent(document.symbol(), _ -> new ArrayList<>()).add(document);
      for (Clause clause : document.clauses()) {
        places.put(clause.id(), new Place(document.symbol(), clause.code()));
      }
    }
    return new Opened(unitCodes, personCodes, programmeCodes, places, documents);
  }

  /** Where a clause stands. */
  record Place(String symbol, String clause) {}

  /** Everything found, both ways. What stands in no book is named by its id. */
  record Opened(
      Codes units,
      Codes people,
      Codes programmes,
      Map<UUID, Place> clauses,
      Map<String, List<Resolution>> documents) {

    @Nullable Place place(UUID clause) {
      return clauses.get(clause);
    }

    List<Resolution> documents(String symbol) {
      return documents.getOrDefault(symbol, List.of());
    }
  }
}
