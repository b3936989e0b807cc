package vn.thongmach.assembly.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.Congress.Post;
import vn.thongmach.assembly.Congress.Whole;
import vn.thongmach.assembly.CongressElection;
import vn.thongmach.assembly.CongressElection.Decision;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.Source;
import vn.thongmach.assembly.CongressElections.ListLimits;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Person;
import vn.thongmach.regulation.Rules;

/** How long a list may be by the rule of its day, who may stand on it, and in which order. */
@Component
class ListChecks {

  static final int MOST_NAMES = 1000;

  private static final Scope SCOPE = Scope.system("list");

  private final Rules rules;
  private final People people;

  ListChecks(Rules rules, People people) {
    this.rules = rules;
    this.people = people;
  }

  ListLimits limits(CongressElection one, int attending) {
    JsonNode rule =
        rules.at(SCOPE, Rules.ELECTION_LIST, AssemblyDays.start(one.day())).parameters();
    int seats = one.seats();
    int support = share(rule, "outsideSupportOver", attending, RoundingMode.FLOOR);
    if (one.round() > 1) {
      return new ListLimits(MOST_NAMES, 1, 1, MOST_NAMES, support);
    }
    boolean surplus =
        rule.required("surplusFor")
            .valueStream()
            .anyMatch(office -> office.stringValue().equals(one.office().name()));
    int most =
        Math.max(
            share(rule, "surplusMost", seats, RoundingMode.FLOOR),
            rule.required("surplusLeast").intValue());
    int from = surplus ? share(rule, "preparedFrom", seats, RoundingMode.CEILING) : 0;
    int to = surplus ? share(rule, "preparedTo", seats, RoundingMode.FLOOR) : most;
    return new ListLimits(
        seats + most,
        surplus ? seats + 1 : seats,
        seats + from,
        seats + Math.max(from, to),
        support);
  }

  private static int share(JsonNode rule, String name, int of, RoundingMode rounding) {
    return rule.required(name)
        .decimalValue()
        .multiply(BigDecimal.valueOf(of))
        .setScale(0, rounding)
        .intValueExact();
  }

  /** The names that stand, in their order on the ballot. */
  List<Nomination> closed(Whole congress, File file) {
    Problems problems = new Problems();
    List<Nomination> standing =
        file.nominations().stream().filter(one -> one.decision() == Decision.STANDING).toList();
    ListLimits limits = limits(file.of(), congress.electorate(file.of().day()).attending());
    if (standing.size() < limits.fewest()) {
      problems.add("nominations", AssemblyError.LIST_TOO_SHORT, standing.size(), limits.fewest());
    } else if (standing.size() > limits.most()) {
      problems.add("nominations", AssemblyError.LIST_TOO_LONG, standing.size(), limits.most());
    }
    Map<UUID, Person> named =
        people.findAll(SCOPE, standing.stream().map(Nomination::person).toList());
    for (Nomination one : standing) {
      String name = named.containsKey(one.person()) ? named.get(one.person()).fullName() : "–";
      Integer support = one.support();
      if ((one.source() == Source.DELEGATE || one.source() == Source.SELF)
          && (support == null || support <= limits.support())) {
        problems.add(
            "nominations",
            AssemblyError.SUPPORT_SHORT,
            name,
            support == null ? 0 : support,
            limits.support() + 1);
      }
      if (congress.holds(Post.TELLERS, one.person())) {
        problems.add("nominations", AssemblyError.TELLER_ON_LIST, name);
      }
    }
    problems.throwIfAny();
    List<Nomination> ordered = new ArrayList<>(standing);
    ordered.sort(Comparator.comparing(one -> named.get(one.person()), VietnameseOrder.PEOPLE));
    List<Nomination> placed = new ArrayList<>();
    for (Nomination one : ordered) {
      placed.add(placed(one, placed.size() + 1));
    }
    return placed;
  }

  static Nomination placed(Nomination one, @Nullable Integer place) {
    return new Nomination(
        one.person(),
        one.source(),
        one.proposer(),
        one.support(),
        one.decision(),
        one.reason(),
        place);
  }
}
