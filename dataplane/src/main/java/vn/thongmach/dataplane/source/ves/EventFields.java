package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.AlarmReport;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.PerceivedSeverity;
import vn.thongmach.contracts.SourceEvent;
import vn.thongmach.contracts.SourceProtocol;
import vn.thongmach.dataplane.source.SourceText;
import vn.thongmach.dataplane.source.mapping.Effect;

/** The fields of one event as they are read, before they make a {@link SourceEvent}. */
final class EventFields {

  private static final int LONGEST_LONG = 18;

  private String domain = "";
  private String sourceName = "";
  private String eventId = "";
  private long sequence;
  private long lastEpochMicrosec;
  private boolean hasFault;
  private @Nullable String interfaceName;
  private String eventSourceType = "";
  private String alarmCondition = "";
  private String specificProblem = "";
  private @Nullable PerceivedSeverity severity;
  private StringBuilder words = new StringBuilder();
  private boolean validated = true;
  private String namespace = "";
  private StandardAlarm standard = new StandardAlarm();

  /** Forgets everything: what was read stood beside the event, not in it. */
  void clear() {
    domain = "";
    sourceName = "";
    eventId = "";
    sequence = 0;
    lastEpochMicrosec = 0;
    hasFault = false;
    interfaceName = null;
    eventSourceType = "";
    alarmCondition = "";
    specificProblem = "";
    severity = null;
    words = new StringBuilder();
    validated = true;
    namespace = "";
    standard = new StandardAlarm();
  }

  /** Reads one part of an event; the parser stands on its first token. */
  void part(String name, JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    switch (name) {
      case "commonEventHeader" -> each(parser, this::header);
      case "faultFields" -> {
        hasFault = true;
        each(parser, this::fault);
      }
      case "stndDefinedFields" -> {
        validated = false;
        each(parser, this::standard);
      }
      default -> parser.skipChildren();
    }
  }

  /** Reads one field whose value the parser stands on. */
  interface FieldReader {
    void read(String name, JsonParser parser) throws IOException;
  }

  static void each(JsonParser parser, FieldReader reader) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      reader.read(name, parser);
      parser.skipChildren();
    }
  }

  private void header(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "domain" -> domain = text(parser);
      case "sourceName" -> sourceName = text(parser);
      case "eventId" -> eventId = text(parser);
      case "sequence" -> sequence = whole(parser);
      case "stndDefinedNamespace" -> namespace = text(parser);
      case "lastEpochMicrosec" -> lastEpochMicrosec = whole(parser);
      default -> parser.skipChildren();
    }
  }

  private void fault(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "alarmInterfaceA" -> interfaceName = text(parser);
      case "eventSourceType" -> eventSourceType = text(parser);
      case "alarmCondition" -> alarmCondition = text(parser);
      case "specificProblem" -> specificProblem = text(parser);
      case "eventSeverity" -> severity = PerceivedSeverity.valueOf(text(parser));
      case "alarmAdditionalInformation" -> {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          each(parser, this::furtherWords);
        }
      }
      default -> parser.skipChildren();
    }
  }

  private void furtherWords(String name, JsonParser parser) throws IOException {
    if (words.length() <= SourceText.LONGEST_WORDS) {
      words.append(words.isEmpty() ? "" : "; ").append(name).append('=').append(text(parser));
    }
  }

  private void standard(String name, JsonParser parser) throws IOException {
    if (name.equals("schemaReference")) {
      validated = StandardReference.of(text(parser)).shipped();
    } else if (name.equals("data") && parser.currentToken() == JsonToken.START_OBJECT) {
      each(parser, standard::field);
    }
  }

  private static String text(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
  }

  /** A number rounded down; the nearest {@code long} for what is beyond one. */
  private static long whole(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NUMBER_INT ->
          parser.getTextLength() <= LONGEST_LONG
              ? parser.getLongValue()
              : nearest(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> (long) Math.floor(parser.getDoubleValue());
      default -> 0;
    };
  }

  private static long nearest(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? number.longValue()
        : number.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  SourceEvent toEvent(JournalRecord record) {
    String source = SourceText.name(sourceName);
    AlarmReport report = report(source);
    boolean unclear =
        report == null
            && domain.equals("stndDefined")
            && namespace.equals(StandardAlarm.NAMESPACE)
            && !standard.tellsOnly();
    return new SourceEvent(
        record.position(),
        record.sender(),
        record.senderName(),
        record.origin(),
        SourceText.name(domain),
        source,
        SourceText.name(eventId),
        sequence,
        EventTime.ofMicros(lastEpochMicrosec),
        record.receivedTime(),
        record.payload(),
        validated,
        true,
        report,
        null,
        unclear ? Effect.INCOMPLETE : null);
  }

  private @Nullable AlarmReport report(String source) {
    if (domain.equals("stndDefined")) {
      return namespace.equals(StandardAlarm.NAMESPACE) ? standard.report(source) : null;
    }
    if (!domain.equals("fault") || !hasFault || severity == null) {
      return null;
    }
    return new AlarmReport(
        SourceProtocol.VES,
        source,
        interfaceName == null || interfaceName.isEmpty() ? null : SourceText.name(interfaceName),
        SourceText.name(eventSourceType),
        SourceText.name(alarmCondition),
        SourceText.name(specificProblem),
        severity,
        SourceText.words(words.toString()));
  }
}
