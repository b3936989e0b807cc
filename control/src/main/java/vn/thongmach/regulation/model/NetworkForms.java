package vn.thongmach.regulation.model;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Forms of the rules about alarms and protected events. */
final class NetworkForms {

  static final String SEVERITIES = "[\"CRITICAL\",\"MAJOR\"]";
  static final String PROTECTION =
      "{\"raise\":1,\"serviceTypes\":[\"Service\"],\"supplyTypes\":[\"Power\"]}";

  private static final Set<String> ALLOWED = Set.of("CRITICAL", "MAJOR", "MINOR", "WARNING");
  private static final int MOST_RAISED = 3;
  private static final int MOST_TYPES = 20;

  private NetworkForms() {}

  static boolean areSeverities(JsonNode parameters) {
    Set<String> seen = new HashSet<>();
    return parameters.isArray()
        && !parameters.isEmpty()
        && parameters
            .valueStream()
            .allMatch(
                word ->
                    word.isString()
                        && ALLOWED.contains(word.stringValue())
                        && seen.add(word.stringValue()));
  }

  static boolean isProtection(JsonNode parameters) {
    return parameters.size() == 3
        && PublicHolidays.within(parameters.path("raise"), 0, MOST_RAISED)
        && areTypes(parameters.path("serviceTypes"))
        && areTypes(parameters.path("supplyTypes"));
  }

  private static boolean areTypes(JsonNode types) {
    return types.isArray()
        && !types.isEmpty()
        && types.size() <= MOST_TYPES
        && types.valueStream().allMatch(type -> type.isString() && !type.stringValue().isBlank());
  }
}
