package vn.thongmach.regulation.model;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The forms of the rules of the yearly grading. */
final class GradingForms {

  static final String LEVELS =
      "{\"regulation\":\"366-QĐ/TW\",\"article\":\"Điều 11\",\"common\":30,\"results\":70,"
          + "\"excellent\":{\"points\":90,\"onTimeShare\":1,\"beyondShare\":0.3,"
          + "\"shortcomingsMended\":true,\"noneBelowDisciplined\":true},"
          + "\"good\":{\"points\":70,\"onTimeShare\":1},"
          + "\"completed\":{\"points\":50,\"allDone\":true,\"lateShare\":0.2}}";
  static final String DISCIPLINE =
      "{\"regulation\":\"366-QĐ/TW\",\"article\":\"Điều 11\",\"best\":\"NOT_COMPLETED\"}";
  static final String CAP =
      "{\"regulation\":\"124-QĐ/TW\",\"article\":\"Điều 12\",\"share\":0.2,\"of\":\"GOOD\","
          + "\"least\":0}";

  static final String CRITERIA =
      "{\"regulation\":\"366-QĐ/TW\",\"article\":\"Phụ lục\","
          + "\"collective\":[{\"code\":\"LEADERSHIP\",\"text\":\"Đoàn kết nội bộ\",\"points\":30}],"
          + "\"individual\":[{\"code\":\"QUALITIES\",\"text\":\"Phẩm chất\",\"points\":30}]}";
  static final String PROCEDURE =
      "{\"regulation\":\"366-QĐ/TW\",\"article\":\"Điều 13\",\"reviewDays\":1,"
          + "\"targetDoneFrom\":50,\"targetOnTimeFrom\":100}";

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final int MOST_CRITERIA = 30;
  private static final int LONGEST_CRITERION = 500;
  private static final int MOST_REVIEW_DAYS = 90;
  private static final int MOST_SCORE = 100;
  private static final int MOST_DECIMALS = 2;
  private static final Set<String> GRADES =
      Set.of("EXCELLENT", "GOOD", "COMPLETED", "NOT_COMPLETED");
  private static final Set<String> BASES = Set.of("GOOD", "ALL");
  private static final int MOST_POINTS = 1000;
  private static final int MOST_LEAST = 1000;

  private GradingForms() {}

  static boolean areLevels(JsonNode parameters) {
    return parameters.size() == 7
        && ElectionForms.areCited(parameters)
        && ElectionForms.isWithin(parameters.path("common"), MOST_POINTS)
        && ElectionForms.isWithin(parameters.path("results"), MOST_POINTS)
        && isExcellent(parameters.path("excellent"))
        && isGood(parameters.path("good"))
        && isCompleted(parameters.path("completed"));
  }

  static boolean isDiscipline(JsonNode parameters) {
    return parameters.size() == 3
        && ElectionForms.areCited(parameters)
        && GRADES.contains(parameters.path("best").stringValue(""));
  }

  static boolean isCap(JsonNode parameters) {
    return parameters.size() == 5
        && ElectionForms.areCited(parameters)
        && ElectionForms.isShare(parameters.path("share"))
        && BASES.contains(parameters.path("of").stringValue(""))
        && PublicHolidays.within(parameters.path("least"), 0, MOST_LEAST);
  }

  static boolean areCriteria(JsonNode parameters) {
    return parameters.size() == 4
        && ElectionForms.areCited(parameters)
        && areCriteriaOfOne(parameters.path("collective"))
        && areCriteriaOfOne(parameters.path("individual"));
  }

  private static boolean areCriteriaOfOne(JsonNode criteria) {
    Set<String> codes = new HashSet<>();
    return criteria.isArray()
        && !criteria.isEmpty()
        && criteria.size() <= MOST_CRITERIA
        && criteria
            .valueStream()
            .allMatch(
                each ->
                    each.size() == 3
                        && CODE.matcher(each.path("code").stringValue("")).matches()
                        && codes.add(each.path("code").stringValue())
                        && !each.path("text").stringValue("").isBlank()
                        && each.path("text").stringValue().length() <= LONGEST_CRITERION
                        && ElectionForms.isWithin(each.path("points"), MOST_POINTS)
                        && each.path("points").decimalValue().signum() > 0
                        && each.path("points").decimalValue().scale() <= MOST_DECIMALS);
  }

  static boolean isProcedure(JsonNode parameters) {
    JsonNode onTimeFrom = parameters.path("targetOnTimeFrom");
    return parameters.size() == (onTimeFrom.isMissingNode() ? 4 : 5)
        && ElectionForms.areCited(parameters)
        && PublicHolidays.within(parameters.path("reviewDays"), 1, MOST_REVIEW_DAYS)
        && ElectionForms.isWithin(parameters.path("targetDoneFrom"), MOST_SCORE)
        && (onTimeFrom.isMissingNode()
            || ElectionForms.isWithin(onTimeFrom, MOST_SCORE)
                && onTimeFrom
                        .decimalValue()
                        .compareTo(parameters.path("targetDoneFrom").decimalValue())
                    >= 0);
  }

  private static boolean isExcellent(JsonNode level) {
    return level.size() == 5
        && isPoints(level)
        && ElectionForms.isShare(level.path("onTimeShare"))
        && ElectionForms.isShare(level.path("beyondShare"))
        && level.path("shortcomingsMended").isBoolean()
        && level.path("noneBelowDisciplined").isBoolean();
  }

  private static boolean isGood(JsonNode level) {
    return level.size() == 2 && isPoints(level) && ElectionForms.isShare(level.path("onTimeShare"));
  }

  private static boolean isCompleted(JsonNode level) {
    return level.size() == 3
        && isPoints(level)
        && level.path("allDone").isBoolean()
        && ElectionForms.isShare(level.path("lateShare"));
  }

  private static boolean isPoints(JsonNode level) {
    return ElectionForms.isWithin(level.path("points"), MOST_POINTS);
  }
}
