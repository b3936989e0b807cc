package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about study. */
final class StudyForms {

  static final String REMINDER = "{\"workingDays\":3}";

  static final String CODE = "{\"everySeconds\":20,\"validSeconds\":60}";

  static final String REVIEW = "{\"month\":12,\"day\":1,\"ownDays\":15,\"answerDays\":15}";

  private static final int MOST_DAYS = 30;
  private static final int LEAST_SECONDS = 5;
  private static final int MOST_SECONDS = 600;

  private StudyForms() {}

  /** Day 28 at most, so that every year has it. */
  static boolean isReview(JsonNode parameters) {
    return parameters.size() == 4
        && PublicHolidays.within(parameters.path("month"), 1, 12)
        && PublicHolidays.within(parameters.path("day"), 1, 28)
        && PublicHolidays.within(parameters.path("ownDays"), 1, 90)
        && PublicHolidays.within(parameters.path("answerDays"), 1, 90);
  }

  static boolean isReminder(JsonNode parameters) {
    return parameters.size() == 1
        && PublicHolidays.within(parameters.path("workingDays"), 0, MOST_DAYS);
  }

  /** A code is taken at least as long as it shows. */
  static boolean isCode(JsonNode parameters) {
    JsonNode every = parameters.path("everySeconds");
    return parameters.size() == 2
        && PublicHolidays.within(every, LEAST_SECONDS, MOST_SECONDS)
        && PublicHolidays.within(parameters.path("validSeconds"), every.intValue(), MOST_SECONDS);
  }
}
