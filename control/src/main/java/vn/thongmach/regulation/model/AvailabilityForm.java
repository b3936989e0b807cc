package vn.thongmach.regulation.model;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an availability leaves out, and how what is out in part is weighed. */
final class AvailabilityForm {

  static final String EXAMPLE =
      "{\"planned\":\"EXCLUDED\",\"noticeHours\":24,\"mostHours\":8,\"partial\":\"CUSTOMERS\"}";

  private static final int MOST_NOTICE_HOURS = 24 * 60;
  private static final int MOST_HOURS = 24 * 30;

  private AvailabilityForm() {}

  static boolean fits(JsonNode parameters) {
    return parameters.isObject()
        && parameters.size() == 4
        && Set.of("EXCLUDED", "COUNTED").contains(parameters.path("planned").stringValue(""))
        && PublicHolidays.within(parameters.path("noticeHours"), 0, MOST_NOTICE_HOURS)
        && PublicHolidays.within(parameters.path("mostHours"), 1, MOST_HOURS)
        && Set.of("CUSTOMERS", "SITES").contains(parameters.path("partial").stringValue(""));
  }
}
