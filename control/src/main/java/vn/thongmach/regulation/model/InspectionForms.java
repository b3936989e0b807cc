package vn.thongmach.regulation.model;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Forms of the rules about inspection and supervision. */
final class InspectionForms {

  static final String TEAM_SIZE = "{\"least\":3,\"most\":5}";

  private static final int MOST = 50;

  static final String CHASE = "{\"before\":1,\"after\":1,\"above\":2}";
  static final String TERM = "{\"workingDays\":15,\"before\":3,\"after\":1,\"above\":3}";

  static final String UNIONS = "[\"Công đoàn\",\"Đoàn Thanh niên\"]";

  private static final int MOST_UNIONS = 20;
  private static final int LONGEST_NAME = 100;
  private static final List<String> STEPS = List.of("before", "after", "above");
  private static final int MOST_DAYS = 60;
  private static final int LONGEST_TERM = 250;

  private InspectionForms() {}

  /** Working days around a due day on which people are told. */
  static boolean isChase(JsonNode parameters) {
    return parameters.size() == STEPS.size() && hasSteps(parameters);
  }

  /** A term in working days with the same. */
  static boolean isTerm(JsonNode parameters) {
    return parameters.size() == STEPS.size() + 1
        && PublicHolidays.within(parameters.path("workingDays"), 1, LONGEST_TERM)
        && hasSteps(parameters);
  }

  /** First words of names of units. */
  static boolean areUnions(JsonNode parameters) {
    return parameters.isArray()
        && !parameters.isEmpty()
        && parameters.size() <= MOST_UNIONS
        && parameters
            .valueStream()
            .allMatch(
                word ->
                    word.isString()
                        && !word.stringValue().isBlank()
                        && word.stringValue().length() <= LONGEST_NAME);
  }

  private static boolean hasSteps(JsonNode parameters) {
    return STEPS.stream()
        .allMatch(step -> PublicHolidays.within(parameters.path(step), 0, MOST_DAYS));
  }

  static boolean isTeamSize(JsonNode parameters) {
    JsonNode least = parameters.path("least");
    return parameters.size() == 2
        && PublicHolidays.within(least, 1, MOST)
        && PublicHolidays.within(parameters.path("most"), least.intValue(), MOST);
  }
}
