package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about capability. */
final class CapabilityForms {

  static final String REMINDER = "{\"days\":60}";

  private static final int MOST_DAYS = 365;

  private CapabilityForms() {}

  static boolean isReminder(JsonNode parameters) {
    return parameters.size() == 1 && PublicHolidays.within(parameters.path("days"), 0, MOST_DAYS);
  }
}
