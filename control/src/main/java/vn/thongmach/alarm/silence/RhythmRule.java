package vn.thongmach.alarm.silence;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.thongmach.regulation.Rule;

/**
 * One wording of the rule {@code source.rhythm}.
 *
 * @param senders by name
 * @param missed so many heartbeats left out make a silence
 */
record RhythmRule(Map<String, Expected> senders, int missed) {

  /** A sender is expected every so many seconds and tells of the objects of an inventory source. */
  record Expected(int seconds, String tellsOf) {}

  static RhythmRule of(Rule rule) {
    Map<String, Expected> senders = new LinkedHashMap<>();
    for (JsonNode sender : rule.parameters().path("senders")) {
      senders.put(
          sender.path("sender").stringValue(""),
          new Expected(sender.path("seconds").intValue(), sender.path("tellsOf").stringValue("")));
    }
    return new RhythmRule(senders, rule.parameters().path("missedHeartbeats").intValue());
  }
}
