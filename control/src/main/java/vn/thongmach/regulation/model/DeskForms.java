package vn.thongmach.regulation.model;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The forms of the rules about whose desk something lies on, and how long it may. */
final class DeskForms {

  private static final int MOST_LEVELS = 20;
  private static final int MOST_DAYS = 250;

  private DeskForms() {}

  /** For each of the two trees the first words of posts. */
  static boolean arePosts(JsonNode parameters) {
    return parameters.size() == 2
        && areListed(parameters, post -> post.isString() && !post.stringValue().isBlank());
  }

  /** Working days on the first desk, and for each of the two lines on the desks above. */
  static boolean areTerms(JsonNode parameters) {
    return parameters.size() == 3
        && PublicHolidays.within(parameters.path("first"), 1, MOST_DAYS)
        && areListed(parameters, days -> PublicHolidays.within(days, 1, MOST_DAYS));
  }

  private static boolean areListed(JsonNode parameters, Predicate<JsonNode> each) {
    return parameters.isObject()
        && isList(parameters.path("management"), each)
        && isList(parameters.path("party"), each);
  }

  private static boolean isList(JsonNode list, Predicate<JsonNode> each) {
    return list.isArray()
        && !list.isEmpty()
        && list.size() <= MOST_LEVELS
        && list.valueStream().allMatch(each);
  }
}
