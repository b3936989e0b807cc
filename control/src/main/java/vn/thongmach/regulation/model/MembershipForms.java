package vn.thongmach.regulation.model;

import tools.jackson.databind.JsonNode;

/** Forms of the rules about Party membership. */
final class MembershipForms {

  static final String ADMISSION =
      "{\"regulation\":\"294-QĐ/TW\",\"leastAge\":18,\"mostAge\":60,\"introducers\":2,"
          + "\"probationMonths\":12,\"agreed\":2,\"of\":3}";

  private static final int OLDEST = 120;
  private static final int MOST_INTRODUCERS = 10;
  private static final int MOST_MONTHS = 120;
  private static final int MOST_PARTS = 1000;

  private MembershipForms() {}

  static boolean isAdmission(JsonNode parameters) {
    JsonNode least = parameters.path("leastAge");
    JsonNode agreed = parameters.path("agreed");
    return parameters.size() == 7
        && !parameters.path("regulation").stringValue("").isBlank()
        && PublicHolidays.within(least, 0, OLDEST)
        && PublicHolidays.within(parameters.path("mostAge"), least.intValue(), OLDEST)
        && PublicHolidays.within(parameters.path("introducers"), 0, MOST_INTRODUCERS)
        && PublicHolidays.within(parameters.path("probationMonths"), 0, MOST_MONTHS)
        && PublicHolidays.within(agreed, 1, MOST_PARTS)
        && PublicHolidays.within(parameters.path("of"), agreed.intValue(), MOST_PARTS);
  }
}
