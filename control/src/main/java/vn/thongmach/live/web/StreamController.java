package vn.thongmach.live.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Actor;
import vn.thongmach.access.Credentials;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Scopes;
import vn.thongmach.live.model.Feed;
import vn.thongmach.live.model.Push;
import vn.thongmach.live.model.Subscription;

/**
 * Server-sent events, written by the request's own virtual thread. Each event is filtered by the
 * reader's scope; every 15 seconds a comment shows that the line is alive, and the credential is
 * looked at again, without prolonging it.
 */
@RestController
@Tag(name = "live")
class StreamController {

  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Feed feed;
  private final Credentials credentials;
  private final Scopes scopes;
  private final Clock clock;

  StreamController(Feed feed, Credentials credentials, Scopes scopes, Clock clock) {
    this.feed = feed;
    this.credentials = credentials;
    this.scopes = scopes;
    this.clock = clock;
  }

  @Operation(
      summary = "Live changes",
      description =
          "Events `alarm`, `score` and `inventory` carry {\"items\":[…]} with items as in the lists,"
              + " at most one event a topic each 250 ms. Last-Event-ID resumes; event `reset` means:"
              + " read everything again.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                      schema = @Schema(type = "string"))))
  @GetMapping(path = "/api/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void stream(
      Actor actor,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    Long lastSeen = lastSeen(lastEventId);
    Subscription reader = feed.subscribe(actor.credential(), lastSeen);
    try {
      response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8);
      response.setHeader("X-Accel-Buffering", "no");
      Line line = new Line(response);
      line.write("retry: 2000\n" + (lastSeen == null ? "id: " + feed.lastId() + "\n" : "") + "\n");
      serve(actor, reader, line);
    } catch (IOException gone) {
      LOG.debug("{} has left the live feed", actor.name(), gone);
    } finally {
      feed.unsubscribe(reader);
    }
  }

  private void serve(Actor actor, Subscription reader, Line line)
      throws IOException, InterruptedException {
    Scope scope = scopes.of(actor);
    Instant nextLook = clock.instant().plus(HEARTBEAT);
    while (!reader.isClosed()) {
      Duration wait = Duration.between(clock.instant(), nextLook);
      Push push = reader.take(wait.isNegative() ? Duration.ZERO : wait);
      Instant now = clock.instant();
      if (!now.isBefore(nextLook)) {
        Optional<Scope> renewed = lookAgain(actor, now);
        if (renewed.isEmpty()) {
          return;
        }
        scope = renewed.get();
        nextLook = now.plus(HEARTBEAT);
        line.write(": \n\n");
      }
      if (push != null && now.isBefore(actor.expires())) {
        send(push, scope, line);
      }
    }
  }

  /** The reader's scope as it is now; empty when its credential is no longer in force. */
  private Optional<Scope> lookAgain(Actor actor, Instant now) {
    try {
      return now.isBefore(actor.expires()) && credentials.isInForce(actor)
          ? Optional.of(scopes.of(actor))
          : Optional.empty();
    } catch (DataAccessException | TransactionException noDatabase) {
      LOG.debug("A live reader is let go while the database is away", noDatabase);
      return Optional.empty();
    }
  }

  private static void send(Push push, Scope scope, Line line) throws IOException {
    if (push.isReset()) {
      line.write("event: reset\nid: " + push.id() + "\ndata: {}\n\n");
      return;
    }
    Optional<String> data = push.dataFor(scope);
    if (data.isPresent()) {
      line.write(
          "event: " + push.topic() + "\nid: " + push.id() + "\ndata: " + data.get() + "\n\n");
    }
  }

  /**
   * Null for a new reader; something never given out for a malformed id, which leads to a reset.
   */
  private static @Nullable Long lastSeen(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return null;
    }
    return header.matches("\\d{1,18}") ? Long.parseLong(header) : Long.MAX_VALUE;
  }

  private record Line(OutputStream body, HttpServletResponse response) {

    Line(HttpServletResponse response) throws IOException {
      this(response.getOutputStream(), response);
    }

    void write(String text) throws IOException {
      body.write(text.getBytes(StandardCharsets.UTF_8));
      response.flushBuffer();
    }
  }
}
