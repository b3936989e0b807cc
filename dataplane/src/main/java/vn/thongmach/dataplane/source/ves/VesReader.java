package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import vn.thongmach.contracts.JournalRecord;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.contracts.SourceEvent;

/** Reads what an accepted VES event claims. */
public final class VesReader {

  private VesReader() {}

  /**
   * Reads a record of kind {@code VES_EVENT}. Total on accepted events; {@code raw} stays exact:
   *
   * <ul>
   *   <li>what PostgreSQL text cannot hold (U+0000, half a surrogate pair) becomes U+FFFD
   *   <li>names beyond 500 characters are cut and end in their digest, further words beyond 8,000
   *       are cut
   *   <li>a time out of the years 1 to 9999 and a sequence out of 64 bits become the nearest in
   *       range
   *   <li>the report's further words are the pairs of {@code alarmAdditionalInformation}, {@code
   *       name=value; name=value} in the source's order, and nothing else
   *   <li>there is a report for domain {@code fault} with {@code faultFields}, and for domain
   *       {@code stndDefined} with a 3GPP notification that raises, changes or clears an alarm
   * </ul>
   *
   * @throws IllegalArgumentException when the payload is not an accepted VES event
   */
  public static SourceEvent read(JournalRecord record) {
    if (record.kind() != RecordKind.VES_EVENT) {
      throw new IllegalArgumentException(
          "Record %d is no VES event but %s.".formatted(record.position(), record.kind()));
    }
    EventFields fields = new EventFields();
    try (JsonParser parser = VesJson.quickParser(record.payload())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException(
            "Record %d is not a JSON object.".formatted(record.position()));
      }
      body(parser, fields);
    } catch (IOException e) {
      throw new IllegalArgumentException("Record %d is not JSON.".formatted(record.position()), e);
    }
    return fields.toEvent(record);
  }

  /** A whole body with {@code event} in it, or an element of {@code eventList}, which has none. */
  private static void body(JsonParser parser, EventFields fields) throws IOException {
    boolean whole = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("event") && value == JsonToken.START_OBJECT) {
        fields.clear();
        whole = true;
        for (String part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
          parser.nextToken();
          fields.part(part, parser);
        }
      } else if (whole) {
        parser.skipChildren();
      } else {
        fields.part(name, parser);
      }
    }
  }
}
