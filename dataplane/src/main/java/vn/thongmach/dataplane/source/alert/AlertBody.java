package vn.thongmach.dataplane.source.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes the body of a webhook apart into the exact bytes of its alerts. */
public final class AlertBody {

  private static final int DEEPEST_NESTING = 32;

  static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST_NESTING)
                  .maxNameLength(4_096)
                  .maxNumberLength(100)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private AlertBody() {}

  /**
   * The alerts of a body, each with the bytes it came in.
   *
   * @throws MalformedBodyException when it is no JSON object in UTF-8 with an array {@code alerts}
   *     of objects
   */
  public static List<byte[]> alerts(byte[] body) throws MalformedBodyException {
    requireUtf8(body);
    List<byte[]> alerts = new ArrayList<>();
    boolean found = false;
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedBodyException("the body is no JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (!name.equals("alerts")) {
          parser.skipChildren();
        } else if (found || value != JsonToken.START_ARRAY) {
          throw new MalformedBodyException("alerts is given twice or is no array");
        } else {
          found = true;
          take(parser, body, alerts);
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new MalformedBodyException("the body does not end after its object");
      }
    } catch (JsonProcessingException notJson) {
      throw new MalformedBodyException(
          notJson.getOriginalMessage().lines().findFirst().orElse("no JSON"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!found) {
      throw new MalformedBodyException("the array alerts is missing");
    }
    return alerts;
  }

  private static void take(JsonParser parser, byte[] body, List<byte[]> alerts)
      throws IOException, MalformedBodyException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new MalformedBodyException("alerts holds something that is no object");
      }
      int from = (int) parser.currentTokenLocation().getByteOffset();
      parser.skipChildren();
      alerts.add(Arrays.copyOfRange(body, from, (int) parser.currentLocation().getByteOffset()));
    }
  }

  private static void requireUtf8(byte[] body) throws MalformedBodyException {
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0) {
        throw new MalformedBodyException("the body is not in UTF-8");
      }
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    } catch (CharacterCodingException notUtf8) {
      throw new MalformedBodyException("the body is not in UTF-8");
    }
  }

  /** The body is no webhook of Alertmanager; the message tells why, in English. */
  public static final class MalformedBodyException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedBodyException(String message) {
      super(message);
    }
  }
}
