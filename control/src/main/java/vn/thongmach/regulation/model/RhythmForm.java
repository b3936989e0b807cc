package vn.thongmach.regulation.model;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** How often senders are to be heard of. */
final class RhythmForm {

  static final String EXAMPLE =
      "{\"senders\":[{\"sender\":\"EMS-1\",\"seconds\":300,\"tellsOf\":\"vnpt\"}],"
          + "\"missedHeartbeats\":3}";

  private static final int MOST_SENDERS = 200;
  private static final int MOST_LETTERS = 200;
  private static final int LEAST_SECONDS = 10;
  private static final int MOST_SECONDS = 7 * 24 * 3600;
  private static final int MOST_MISSED = 100;

  private RhythmForm() {}

  static boolean fits(JsonNode parameters) {
    JsonNode senders = parameters.path("senders");
    Set<String> seen = new HashSet<>();
    return parameters.isObject()
        && parameters.size() == 2
        && senders.isArray()
        && senders.size() <= MOST_SENDERS
        && senders
            .valueStream()
            .allMatch(sender -> isSender(sender) && seen.add(sender.path("sender").stringValue()))
        && PublicHolidays.within(parameters.path("missedHeartbeats"), 1, MOST_MISSED);
  }

  private static boolean isSender(JsonNode sender) {
    return sender.isObject()
        && sender.size() == 3
        && isWord(sender.path("sender"))
        && isWord(sender.path("tellsOf"))
        && PublicHolidays.within(sender.path("seconds"), LEAST_SECONDS, MOST_SECONDS);
  }

  private static boolean isWord(JsonNode word) {
    return word.isString()
        && !word.stringValue().isBlank()
        && word.stringValue().length() <= MOST_LETTERS;
  }
}
