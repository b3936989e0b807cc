package vn.thongmach.overview.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.overview.IncidentStakes.IncidentPriority;
import vn.thongmach.overview.IncidentStakes.PriorityLevel;
import vn.thongmach.overview.IncidentStakes.ReachTally;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/** How urgent an incident is, by the rule that holds. */
@Component
class Prioritising {

  private static final Scope SCOPE = Scope.system("priority of incidents");
  private static final List<PriorityLevel> WITH_LIMITS =
      List.of(PriorityLevel.P1, PriorityLevel.P2, PriorityLevel.P3);

  private final Rules rules;

  Prioritising(Rules rules) {
    this.rules = rules;
  }

  Rule rule(Instant at) {
    return rules.at(SCOPE, Rules.INCIDENT_PRIORITY, at);
  }

  /** The same, so many levels higher. */
  static IncidentPriority raised(IncidentPriority priority, int levels) {
    int level = Math.max(0, priority.level().ordinal() - levels);
    return level == priority.level().ordinal()
        ? priority
        : new IncidentPriority(
            PriorityLevel.values()[level],
            priority.level(),
            priority.by(),
            priority.reached(),
            priority.limit(),
            priority.ruleFrom(),
            priority.ruleSource());
  }

  /** The first level of which any limit is reached. */
  static IncidentPriority of(Rule rule, ReachTally lost, ReachTally thinned, double points) {
    Map<String, Double> reached = new LinkedHashMap<>();
    reached.put("customers", (double) lost.customers());
    reached.put("services", (double) lost.services());
    reached.put("sites", (double) lost.sites());
    reached.put("provinces", (double) lost.provinces());
    reached.put("thinnedServices", (double) thinned.services());
    reached.put("points", points);
    for (PriorityLevel level : WITH_LIMITS) {
      JsonNode limits = rule.parameters().path(level.name());
      for (Map.Entry<String, Double> each : reached.entrySet()) {
        JsonNode limit = limits.path(each.getKey());
        if (limit.isNumber() && each.getValue() >= limit.doubleValue()) {
          return new IncidentPriority(
              level,
              null,
              each.getKey(),
              each.getValue(),
              limit.doubleValue(),
              rule.effectiveFrom(),
              rule.source());
        }
      }
    }
    return new IncidentPriority(
        PriorityLevel.P4, null, null, null, null, rule.effectiveFrom(), rule.source());
  }
}
