package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;

/**
 * The {@code data} of a 3GPP fault notification (TS 28.532, clause 11.2) as it is read. What
 * raises, changes or clears an alarm makes a report; what acknowledges it, comments on it or tells
 * of the alarm list does not. {@code notifyClearedAlarm} carries no {@code specificProblem}, so
 * that an alarm is told apart by its {@code alarmId} in its place, which all notifications carry.
 */
final class StandardAlarm {

  static final String NAMESPACE = "3GPP-FaultSupervision";

  private static final Set<String> TELLING =
      Set.of(
          "notifyAckStateChanged",
          "notifyCorrelatedNotificationChanged",
          "notifyComments",
          "notifyAlarmListRebuilt",
          "notifyAlarmListRebuiltAlarm",
          "notifyPotentialFaultyAlarmList");

  private String notificationType = "";
  private String href = "";
  private String alarmId = "";
  private String alarmType = "";
  private String probableCause = "";
  private String perceivedSeverity = "";
  private final StringBuilder words = new StringBuilder();

  /** Reads one field of the data; the parser stands on its value. */
  void field(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "notificationType" -> notificationType = scalar(parser);
      case "href" -> href = scalar(parser);
      case "alarmId" -> alarmId = scalar(parser);
      case "alarmType" -> alarmType = scalar(parser);
      case "probableCause" -> probableCause = scalar(parser);
      case "perceivedSeverity" -> {
        perceivedSeverity = scalar(parser);
        word(name, perceivedSeverity);
      }
      case "specificProblem",
          "additionalText",
          "proposedRepairActions",
          "rootCauseIndicator",
          "trendIndication",
          "systemDN",
          "eventTime",
          "serviceUser",
          "serviceProvider",
          "securityAlarmDetector",
          "clearUserId",
          "clearSystemId" ->
          word(name, scalar(parser));
      case "additionalInformation" -> {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          EventFields.each(parser, (key, value) -> word(key, scalar(value)));
        }
      }
      default -> parser.skipChildren();
    }
  }

  private void word(String name, String value) {
    if (!value.isEmpty() && words.length() <= SourceText.LONGEST_WORDS) {
      words.append(words.isEmpty() ? "" : "; ").append(name).append('=').append(value);
    }
  }

  /** A string, number or truth as text; empty for anything else. */
  private static String scalar(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
  }

  /** Whether it claims nothing about an alarm's state, and need not. */
  boolean tellsOnly() {
    return TELLING.contains(notificationType);
  }

  /** The claim; null when it makes none, or one that cannot be understood. */
  @Nullable AlarmReport report(String source) {
    PerceivedSeverity severity = severity();
    if (severity == null || alarmId.isEmpty() || alarmType.isEmpty() || probableCause.isEmpty()) {
      return null;
    }
    return new AlarmReport(
        SourceProtocol.VES,
        source,
        href.isEmpty() ? null : SourceText.name(href),
        SourceText.name(alarmType),
        SourceText.name(probableCause),
        SourceText.name("alarmId=" + alarmId),
        severity,
        SourceText.words(words.toString()));
  }

  /** X.733 knows {@code indeterminate}, we do not: it is no less than a warning. */
  private @Nullable PerceivedSeverity severity() {
    return switch (notificationType) {
      case "notifyClearedAlarm" -> PerceivedSeverity.NORMAL;
      case "notifyNewAlarm", "notifyChangedAlarm", "notifyChangedAlarmGeneral" ->
          switch (perceivedSeverity) {
            case "CRITICAL" -> PerceivedSeverity.CRITICAL;
            case "MAJOR" -> PerceivedSeverity.MAJOR;
            case "MINOR" -> PerceivedSeverity.MINOR;
            case "WARNING", "INDETERMINATE" -> PerceivedSeverity.WARNING;
            case "CLEARED" -> PerceivedSeverity.NORMAL;
            default -> null;
          };
      default -> null;
    };
  }
}
