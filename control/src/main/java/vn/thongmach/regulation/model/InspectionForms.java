package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about inspection and supervision. */
final class InspectionForms {

  static final String TEAM_SIZE = "{\"least\":3,\"most\":5}";

  private static final int MOST = 50;

  private InspectionForms() {}

  static boolean isTeamSize(JsonNode parameters) {
    JsonNode least = parameters.path("least");
    return parameters.size() == 2
        && PublicHolidays.within(least, 1, MOST)
        && PublicHolidays.within(parameters.path("most"), least.intValue(), MOST);
  }
}
