package vn.thongmach.regulation.model;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The form of the rules about the layout of papers. */
final class PaperForms {

  static final String LAYOUT = "{\"top\":20,\"bottom\":20,\"left\":30,\"right\":15,\"size\":14}";

  private static final int MOST_MARGIN = 50;
  private static final int LEAST_SIZE = 10;
  private static final int MOST_SIZE = 16;

  private PaperForms() {}

  static boolean isLayout(JsonNode parameters) {
    return parameters.size() == 5
        && Stream.of("top", "bottom", "left", "right")
            .allMatch(side -> PublicHolidays.within(parameters.path(side), 10, MOST_MARGIN))
        && PublicHolidays.within(parameters.path("size"), LEAST_SIZE, MOST_SIZE);
  }
}
