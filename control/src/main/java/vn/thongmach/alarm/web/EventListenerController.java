package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Sender;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.dataplane.source.ves.Slice;
import vn.thongmach.dataplane.source.ves.VesSchema;
import vn.thongmach.dataplane.source.ves.VesVerdict;

/**
 * The VES 7.2.1 event listener. 202 is answered once the events are durable in the journal; a batch
 * is taken whole or not at all.
 */
@RestController
class EventListenerController {

  /** Largest body taken, in bytes. */
  static final int MOST_BYTES = 10 << 20;

  private final Journal journal;
  private final VesSchema schema;
  private final VesAnswers answers;
  private final Clock clock;

  EventListenerController(Journal journal, VesSchema schema, VesAnswers answers, Clock clock) {
    this.journal = journal;
    this.schema = schema;
    this.answers = answers;
    this.clock = clock;
  }

  /** Takes one event: {@code {"event":{…}}}. */
  @Operation(summary = "VES 7.2.1: one event")
  @PostMapping("/eventListener/v7")
  void event(Sender sender, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(sender, request, response, false);
  }

  /** Takes several events: {@code {"eventList":[{…}]}}. */
  @Operation(summary = "VES 7.2.1: a batch of events")
  @PostMapping("/eventListener/v7/eventBatch")
  void batch(Sender sender, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    take(sender, request, response, true);
  }

  private void take(
      Sender sender, HttpServletRequest request, HttpServletResponse response, boolean batch)
      throws IOException {
    if (!isPlainJson(request)) {
      String type = request.getContentType();
      answers.refuse(response, VesRefusal.wrongType(type == null ? "" : type));
      return;
    }
    byte[] body = body(request);
    if (body == null) {
      answers.refuse(response, VesRefusal.tooLarge(MOST_BYTES));
      return;
    }
    switch (schema.check(body, batch)) {
      case VesVerdict.Refused refused ->
          answers.refuse(response, VesRefusal.malformed(refused.complaints()));
      case VesVerdict.Accepted accepted -> append(sender, accepted.events(), response);
    }
  }

  private void append(Sender sender, List<Slice> events, HttpServletResponse response)
      throws IOException {
    try {
      journal.append(
          RecordKind.VES_EVENT,
          events.stream().map(Slice::bytes).toList(),
          sender.id(),
          sender.name(),
          sender.origin(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    } catch (JournalUnavailableException unavailable) {
      JournalUnavailableException.Reason reason = unavailable.reason();
      answers.unavailable(response, reason.code(), Long.toString(reason.retryAfter().toSeconds()));
      return;
    }
    answers.accept(response);
  }

  /** The whole body, or null when it is too large. */
  private static byte @Nullable [] body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) {
      return null;
    }
    try (InputStream input = request.getInputStream()) {
      int announced = (int) request.getContentLengthLong();
      if (announced >= 0) {
        return input.readNBytes(announced);
      }
      byte[] body = input.readNBytes(MOST_BYTES + 1);
      return body.length > MOST_BYTES ? null : body;
    }
  }

  private static boolean isPlainJson(HttpServletRequest request) {
    if (request.getContentType() == null
        || request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(request.getContentType());
      return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
          && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
    } catch (InvalidMediaTypeException malformed) {
      return false;
    }
  }
}
