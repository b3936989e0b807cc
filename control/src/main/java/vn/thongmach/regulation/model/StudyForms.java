package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about study. */
final class StudyForms {

  static final String REMINDER = "{\"workingDays\":3}";

  private static final int MOST_DAYS = 30;

  private StudyForms() {}

  static boolean isReminder(JsonNode parameters) {
    return parameters.size() == 1
        && PublicHolidays.within(parameters.path("workingDays"), 0, MOST_DAYS);
  }
}
