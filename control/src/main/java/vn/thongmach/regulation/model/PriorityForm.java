package vn.thongmach.regulation.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Limits of the priorities of incidents: a higher priority never begins below a lower one. */
final class PriorityForm {

  static final String EXAMPLE =
      "{\"P1\":{\"customers\":50000,\"points\":1},\"P2\":{\"customers\":10000},\"P3\":{\"customers\":1}}";

  private static final List<String> LEVELS = List.of("P1", "P2", "P3");
  private static final Set<String> LIMITS =
      Set.of("customers", "services", "sites", "provinces", "thinnedServices", "points");

  private PriorityForm() {}

  static boolean fits(JsonNode parameters) {
    return parameters.isObject()
        && parameters.size() == LEVELS.size()
        && LEVELS.stream().allMatch(level -> areLimits(parameters.path(level)))
        && descends(parameters.path("P1"), parameters.path("P2"))
        && descends(parameters.path("P1"), parameters.path("P3"))
        && descends(parameters.path("P2"), parameters.path("P3"));
  }

  private static boolean areLimits(JsonNode limits) {
    return limits.isObject()
        && !limits.isEmpty()
        && limits.properties().stream().allMatch(PriorityForm::isLimit);
  }

  private static boolean isLimit(Map.Entry<String, JsonNode> limit) {
    return LIMITS.contains(limit.getKey())
        && limit.getValue().isNumber()
        && limit.getValue().doubleValue() > 0;
  }

  private static boolean descends(JsonNode higher, JsonNode lower) {
    return LIMITS.stream()
        .filter(limit -> higher.has(limit) && lower.has(limit))
        .allMatch(limit -> higher.path(limit).doubleValue() >= lower.path(limit).doubleValue());
  }
}
