package vn.thongmach.alarm.protectedevent;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.Scope;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.Rules;

/** What the dated rule {@code protected-event.protection} says now. */
@Component
class ProtectionRule {

  private static final Scope SYSTEM = Scope.system("protected events");

  private final Rules rules;
  private final Clock clock;

  ProtectionRule(Rules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param raise by how many levels the priority of an incident that reaches the scope is raised
   * @param services types of objects that carry others by paths
   * @param supplies types of objects that feed others
   */
  record Protection(Rule rule, int raise, List<String> services, List<String> supplies) {}

  Protection now() {
    Rule rule = rules.at(SYSTEM, Rules.PROTECTED_EVENT, clock.instant());
    return new Protection(
        rule,
        rule.parameters().path("raise").intValue(),
        words(rule.parameters().path("serviceTypes")),
        words(rule.parameters().path("supplyTypes")));
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
