package vn.thongmach.dataplane.source.ves;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.thongmach.dataplane.source.ves.VesVerdict.Reason;

/** One judgement of one body. */
final class BodyCheck {

  private final EventSchema eventSchema;
  private final QuickRule quickRule;
  private final byte[] body;
  private final boolean batch;
  private final List<Slice> slices = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private boolean found;
  private boolean namedMore;

  BodyCheck(EventSchema eventSchema, QuickRule quickRule, byte[] body, boolean batch) {
    this.eventSchema = eventSchema;
    this.quickRule = quickRule;
    this.body = body;
    this.batch = batch;
  }

  VesVerdict verdict() {
    if (!VesJson.isUtf8(body)) {
      return malformed("the body is not JSON in UTF-8");
    }
    try {
      walk();
      if (namedMore && complaints.isEmpty()) {
        refuseNamesTwice();
      }
    } catch (JsonProcessingException e) {
      return malformed(words(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalStateException e) {
      return malformed(String.valueOf(e.getMessage()));
    }
    return complaints.isEmpty()
        ? new VesVerdict.Accepted(List.copyOf(slices))
        : new VesVerdict.Refused(Reason.SCHEMA, List.copyOf(complaints));
  }

  private static VesVerdict malformed(String words) {
    return new VesVerdict.Refused(Reason.MALFORMED, List.of("/: " + words));
  }

  private static String words(JsonProcessingException e) {
    String words = e.getOriginalMessage().lines().findFirst().orElse("not JSON");
    boolean placed = e.getLocation() != null && !words.startsWith("Duplicate");
    return placed ? words + " (near byte " + e.getLocation().getByteOffset() + ")" : words;
  }

  private void walk() throws IOException {
    String wanted = batch ? "eventList" : "event";
    String other = batch ? "event" : "eventList";
    try (JsonParser parser = VesJson.quickParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        complaints.add("/: must be an object with '" + wanted + "'");
        parser.skipChildren();
      } else {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
          parser.nextToken();
          field(parser, name, wanted, other);
          if (complaints.size() >= VesSchema.MOST_COMPLAINTS) {
            return;
          }
        }
        if (!found) {
          complaints.addFirst("/: must have '" + wanted + "'");
        }
      }
      if (parser.nextToken() != null) {
        complaints.clear();
        complaints.add("/: must end after the first object");
      }
    }
  }

  private void field(JsonParser parser, String name, String wanted, String other)
      throws IOException {
    if (name.equals(other)) {
      complaints.add("/" + other + ": is not taken here, only '" + wanted + "' is");
      parser.skipChildren();
    } else if (!name.equals(wanted)) {
      namedMore = true;
      parser.skipChildren();
    } else if (found) {
      complaints.add("/" + wanted + ": is given twice");
      parser.skipChildren();
    } else {
      found = true;
      if (batch) {
        list(parser);
      } else {
        event(parser, "/event");
      }
    }
  }

  private void list(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      complaints.add("/eventList: must be an array");
      parser.skipChildren();
      return;
    }
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (complaints.size() >= VesSchema.MOST_COMPLAINTS) {
        return;
      }
      event(parser, "/eventList/" + index);
      index++;
    }
  }

  private void event(JsonParser parser, String path) throws IOException {
    int from = (int) parser.currentTokenLocation().getByteOffset();
    boolean quick = false;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      JsonStreamContext outside = parser.getParsingContext().getParent();
      quick = quickRule.accepts(parser);
      while (parser.getParsingContext() != outside) {
        parser.nextToken();
      }
    } else {
      parser.skipChildren();
      parser.finishToken();
    }
    int to = (int) parser.currentLocation().getByteOffset();
    boolean validated = quick || checkWhole(from, to, path);
    slices.add(
        batch ? new Slice(body, from, to, validated) : new Slice(body, 0, body.length, validated));
  }

  private boolean checkWhole(int from, int to, String path) throws IOException {
    JsonNode event = VesJson.trees().readTree(body, from, to - from);
    List<String> found = eventSchema.check(event, path);
    int room = VesSchema.MOST_COMPLAINTS - complaints.size();
    complaints.addAll(found.subList(0, Math.min(room, found.size())));
    return EventSchema.isValidated(event);
  }

  /** Beside the events anything may stand, but no name twice. */
  private void refuseNamesTwice() throws IOException {
    try (JsonParser parser = VesJson.trees().createParser(body)) {
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
