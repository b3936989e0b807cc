package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about meetings. */
final class MeetingForms {

  static final String RHYTHM =
      "{\"regulation\":\"Điều lệ Đảng, Điều 22\",\"present\":1,\"of\":2,"
          + "\"remindWorkingDays\":5,\"reportDays\":5}";

  private static final int MOST_PARTS = 1000;
  private static final int MOST_DAYS = 20;

  private MeetingForms() {}

  static boolean isRhythm(JsonNode parameters) {
    JsonNode present = parameters.path("present");
    return parameters.size() == 5
        && !parameters.path("regulation").stringValue("").isBlank()
        && PublicHolidays.within(present, 0, MOST_PARTS)
        && PublicHolidays.within(parameters.path("of"), Math.max(1, present.intValue()), MOST_PARTS)
        && PublicHolidays.within(parameters.path("remindWorkingDays"), 0, MOST_DAYS)
        && PublicHolidays.within(parameters.path("reportDays"), 0, MOST_DAYS);
  }
}
