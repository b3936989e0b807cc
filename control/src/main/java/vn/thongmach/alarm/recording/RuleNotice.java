package vn.thongmach.alarm.recording;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import vn.thongmach.regulation.RuleChanged;

/** A change of a rule as it stands in the journal: its code, a line break, the instant. */
record RuleNotice(String code, Instant effectiveFrom) {

  static byte[] write(RuleChanged change) {
    return (change.code() + "\n" + change.effectiveFrom()).getBytes(StandardCharsets.UTF_8);
  }

  static RuleNotice read(byte[] payload) {
    String[] lines = new String(payload, StandardCharsets.UTF_8).split("\n", 2);
    return new RuleNotice(lines[0], Instant.parse(lines[1]));
  }
}
