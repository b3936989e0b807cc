package vn.thongmach.dataplane.source.alert;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.dataplane.source.SourceText;
import vn.thongmach.dataplane.source.mapping.Effect;
import vn.thongmach.dataplane.source.mapping.MessageProtocol;
import vn.thongmach.dataplane.source.mapping.RuleSet;

/**
 * Reads one alert. A firing alert happened at {@code startsAt}, a resolved one at {@code endsAt};
 * so what Alertmanager repeats is the same event and recorded once.
 */
public final class AlertReader {

  private static final int LONGEST_VALUE = 8_000;
  private static final int MOST_FIELDS = 300;
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private AlertReader() {}

  /**
   * Fields of an alert: {@code status}, {@code startsAt}, {@code endsAt}, {@code fingerprint},
   * {@code generatorURL}, {@code labels.…}, {@code annotations.…}; values cut at 8,000 characters.
   *
   * @throws IllegalArgumentException when it is no JSON object
   */
  public static Map<String, String> fields(byte[] alert) {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = AlertBody.JSON.createParser(alert)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("An alert is a JSON object.");
      }
      object(parser, "", fields);
    } catch (IOException e) {
      throw new IllegalArgumentException("An alert is a JSON object.", e);
    }
    return fields;
  }

  private static void object(JsonParser parser, String prefix, Map<String, String> fields)
      throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      boolean nested = prefix.isEmpty() && (name.equals("labels") || name.equals("annotations"));
      if (value == JsonToken.START_OBJECT && nested) {
        object(parser, name + ".", fields);
      } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        if (fields.size() < MOST_FIELDS) {
          fields.putIfAbsent(prefix + name, SourceText.words(parser.getText(), LONGEST_VALUE));
        }
      } else {
        parser.skipChildren();
      }
    }
  }

  /** What the rules make of an alert's fields. */
  public static Effect effect(Map<String, String> fields, RuleSet rules) {
    boolean wellFormed =
        time(fields) != null
            && (fields.get("status") != null)
            && fields.keySet().stream().anyMatch(name -> name.startsWith("labels."));
    return rules.apply(
        MessageProtocol.ALERTMANAGER, fields, wellFormed, SourceText.words(words(fields)));
  }

  /** Reads an accepted alert by the rules of a version. */
  public static SourceEvent read(JournalRecord record, RuleSet rules, @Nullable Integer version) {
    Map<String, String> fields = fields(record.payload());
    Effect effect = effect(fields, rules);
    Instant time = time(fields);
    String source =
        effect.report() == null
            ? SourceText.name(
                fields.getOrDefault("labels.instance", fields.getOrDefault("labels.job", "")))
            : effect.report().sourceName();
    return new SourceEvent(
        record.position(),
        record.sender(),
        record.senderName(),
        record.origin(),
        SourceEvent.ALERT_DOMAIN,
        source,
        SourceText.name(
            fields.getOrDefault("fingerprint", "") + "/" + fields.getOrDefault("status", "")),
        0,
        time == null ? record.receivedTime() : time,
        record.receivedTime(),
        record.payload(),
        true,
        true,
        effect.report(),
        version,
        effect.unclear());
  }

  private static @Nullable Instant time(Map<String, String> fields) {
    String field = "resolved".equals(fields.get("status")) ? "endsAt" : "startsAt";
    try {
      Instant time = OffsetDateTime.parse(fields.getOrDefault(field, "")).toInstant();
      return time.isBefore(EARLIEST) || time.isAfter(LATEST)
          ? null
          : time.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException malformed) {
      return null; // the rules are told that it is not well-formed
    }
  }

  private static String words(Map<String, String> fields) {
    StringBuilder words = new StringBuilder();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("annotations.") || name.startsWith("labels.")) {
            words
                .append(words.isEmpty() ? "" : "; ")
                .append(name.substring(name.indexOf('.') + 1))
                .append('=')
                .append(value);
          }
        });
    return words.toString();
  }
}
