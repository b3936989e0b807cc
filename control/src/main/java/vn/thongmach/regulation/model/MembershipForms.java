package vn.thongmach.regulation.model;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Forms of the rules about Party membership. */
final class MembershipForms {

  static final String ADMISSION =
      "{\"regulation\":\"294-QĐ/TW\",\"leastAge\":18,\"mostAge\":60,\"introducers\":2,"
          + "\"probationMonths\":12,\"agreed\":2,\"of\":3}";

  static final String FEES =
      "{\"regulation\":\"342-QĐ/TW\",\"perMille\":{\"WAGE\":10,\"PENSION\":5},"
          + "\"dong\":{\"STUDENT\":3000,\"OTHER\":10000,\"OTHER_PAST_WORKING_AGE\":5000}}";

  static final String CLOCKS =
      "{\"regulation\":\"Điều lệ Đảng, Điều 5 và Điều 8\",\"probationBefore\":30,"
          + "\"feeMonths\":3}";

  private static final List<String> OF_INCOME = List.of("WAGE", "PENSION");
  private static final List<String> FIXED = List.of("STUDENT", "OTHER", "OTHER_PAST_WORKING_AGE");
  private static final int MOST_DONG = 100_000_000;
  private static final int OLDEST = 120;
  private static final int MOST_INTRODUCERS = 10;
  private static final int MOST_MONTHS = 120;
  private static final int MOST_DAYS = 366;
  private static final int MOST_PARTS = 1000;

  private MembershipForms() {}

  static boolean areFees(JsonNode parameters) {
    JsonNode shares = parameters.path("perMille");
    JsonNode fixed = parameters.path("dong");
    return parameters.size() == 3
        && !parameters.path("regulation").stringValue("").isBlank()
        && shares.size() == OF_INCOME.size()
        && fixed.size() == FIXED.size()
        && OF_INCOME.stream().allMatch(kind -> isShare(shares.path(kind)))
        && FIXED.stream().allMatch(kind -> PublicHolidays.within(fixed.path(kind), 0, MOST_DONG));
  }

  static boolean areClocks(JsonNode parameters) {
    return parameters.size() == 3
        && !parameters.path("regulation").stringValue("").isBlank()
        && PublicHolidays.within(parameters.path("probationBefore"), 0, MOST_DAYS)
        && PublicHolidays.within(parameters.path("feeMonths"), 0, MOST_MONTHS);
  }

  /** Parts in a thousand, with decimals where needed. */
  private static boolean isShare(JsonNode share) {
    return share.isNumber() && share.doubleValue() >= 0 && share.doubleValue() <= MOST_PARTS;
  }

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
