package vn.thongmach.regulation.model;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The forms of the rules about desks: whose something lies on, how long, when they are asked. */
final class DeskForms {

  static final String THRESHOLDS = "{\"slow\":-2,\"short\":-8,\"severe\":-15}";
  static final String POSTS = "{\"management\":[\"Giám đốc\"],\"party\":[\"Bí thư\"]}";
  static final String TERMS = "{\"first\":3,\"management\":[3,5],\"party\":[3,5]}";
  static final String LEVELS = "{\"same\":true,\"above\":1,\"below\":1}";
  static final String HOURS = "{\"from\":\"21:00\",\"to\":\"07:00\",\"daysOff\":true}";
  static final String RHYTHM = "{\"every\":\"MONTH\",\"weekday\":1,\"day\":25}";

  private static final List<String> STATES = List.of("slow", "short", "severe");
  private static final Set<String> EVERY = Set.of("WEEK", "MONTH", "NEVER");
  private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int MOST_STAND_IN_LEVELS = 10;
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

  /** Each limit of a state further below the plan than the one before it. */
  static boolean areThresholds(JsonNode parameters) {
    if (!parameters.isObject()
        || parameters.size() != STATES.size()
        || !STATES.stream().allMatch(name -> parameters.path(name).isNumber())) {
      return false;
    }
    double limit = 0;
    for (String name : STATES) {
      double next = parameters.path(name).doubleValue();
      if (next >= limit) {
        return false;
      }
      limit = next;
    }
    return true;
  }

  /** Over how many levels of the tree somebody may stand in. */
  static boolean areLevels(JsonNode parameters) {
    return parameters.size() == 3
        && parameters.path("same").isBoolean()
        && PublicHolidays.within(parameters.path("above"), 0, MOST_STAND_IN_LEVELS)
        && PublicHolidays.within(parameters.path("below"), 0, MOST_STAND_IN_LEVELS);
  }

  /** From which hour to which no letters are sent. */
  static boolean areHours(JsonNode parameters) {
    return parameters.size() == 3
        && isHour(parameters.path("from"))
        && isHour(parameters.path("to"))
        && parameters.path("daysOff").isBoolean();
  }

  /** How often somebody is asked how they stand, and on which day. */
  static boolean isRhythm(JsonNode parameters) {
    return parameters.size() == 3
        && EVERY.contains(parameters.path("every").stringValue(""))
        && PublicHolidays.within(parameters.path("weekday"), 1, 7)
        && PublicHolidays.within(parameters.path("day"), 1, 31);
  }

  private static boolean isHour(JsonNode hour) {
    return hour.isString() && HOUR.matcher(hour.stringValue()).matches();
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
