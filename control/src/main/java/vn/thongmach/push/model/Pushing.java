package vn.thongmach.push.model;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Texts;
import vn.thongmach.notice.Notice;
import vn.thongmach.notice.NoticeTold;
import vn.thongmach.notice.Notices;
import vn.thongmach.push.model.PushRows.Due;

/**
 * Sends what people were told to the push services of their devices, outside of their quiet hours.
 * A message in line is taken for two minutes; where a node stops in between, it is sent again after
 * that. A push service that does not answer is tried again later and later for a day, then the
 * notice is to be read in the product alone.
 */
@Service
class Pushing implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
  private static final Scope SYSTEM = Scope.system("push");
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration WORTH_TELLING = Duration.ofDays(1);
  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final int MOST_AT_ONCE = 10;
  private static final int LONGEST_TITLE = 300;
  private static final int GONE = 410;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  private final PushRows rows;
  private final PushEndpoints endpoints;
  private final VapidKey key;
  private final Notices notices;
  private final QuietTimes quiet;
  private final Texts texts;
  private final JsonMapper json;
  private final Clock clock;
  private final boolean on;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Pushing(
      PushRows rows,
      PushEndpoints endpoints,
      VapidKey key,
      Notices notices,
      QuietTimes quiet,
      Texts texts,
      JsonMapper json,
      @Value("${thongmach.push.enabled:true}") boolean on,
      Clock clock) {
    this.rows = rows;
    this.endpoints = endpoints;
    this.key = key;
    this.notices = notices;
    this.quiet = quiet;
    this.texts = texts;
    this.json = json;
    this.on = on;
    this.clock = clock;
  }

  /** In a transaction of its own: the one in which it was told is over. */
  @EventListener
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void told(NoticeTold told) {
    if (on) {
      rows.tell(SYSTEM, told.person(), told.notice(), clock.instant());
    }
  }

  /**
   * Sends some of what is due.
   *
   * @return whether there may be more
   */
  boolean sendDue() {
    Instant now = clock.instant();
    List<Due> due = rows.take(SYSTEM, now, now.plus(LEASE), MOST_AT_ONCE);
    due.forEach(this::send);
    return due.size() == MOST_AT_ONCE;
  }

  private void send(Due due) {
    Instant now = clock.instant();
    Optional<Notice> notice = notices.find(SYSTEM, due.person(), due.notice());
    Optional<URI> endpoint = endpoints.read(due.device().endpoint());
    boolean late = due.since().plus(WORTH_TELLING).isBefore(now);
    if (notice.isEmpty() || notice.get().seenAt() != null || endpoint.isEmpty() || late) {
      rows.drop(SYSTEM, due);
      return;
    }
    Instant free = quiet.next(notice.get(), now);
    if (free.isAfter(now)) {
      rows.rest(SYSTEM, due, free);
      return;
    }
    if (!endpoints.mayReach(endpoint.get())) {
      LOG.warn("A device of {} names an address that is not public", due.device().label());
      rows.putOff(SYSTEM, due, now.plus(delay(due)));
      return;
    }
    try {
      HttpRequest request = request(due, notice.get(), endpoint.get(), now);
      outcome(due, client.send(request, HttpResponse.BodyHandlers.discarding()), now);
    } catch (IOException unreachable) {
      LOG.debug("The push service of {} did not answer", due.device().label(), unreachable);
      rows.putOff(SYSTEM, due, now.plus(delay(due)));
    } catch (GeneralSecurityException refused) {
      LOG.warn("Nothing can be encrypted for {}", due.device().label(), refused);
      rows.forget(SYSTEM, due.device().id());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void outcome(Due due, HttpResponse<Void> answer, Instant now) {
    int status = answer.statusCode();
    if (status == NOT_FOUND || status == GONE) {
      rows.forget(SYSTEM, due.device().id());
    } else if (status == TOO_MANY || status >= SERVER_FAULT) {
      rows.putOff(SYSTEM, due, now.plus(delay(due)));
    } else if (status >= 300) {
      LOG.warn("The push service of {} answered {}", due.device().label(), status);
      rows.drop(SYSTEM, due);
    } else {
      rows.told(SYSTEM, due, now);
    }
  }

  private HttpRequest request(Due due, Notice notice, URI endpoint, Instant now)
      throws GeneralSecurityException {
    Base64.Decoder decoder = Base64.getUrlDecoder();
    byte[] body =
        PushCipher.encrypt(
            message(due, notice),
            Points.read(decoder.decode(due.device().publicKey())),
            decoder.decode(due.device().auth()));
    return HttpRequest.newBuilder(endpoint)
        .timeout(PATIENCE)
        .header("Authorization", key.authorization(endpoint, now))
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("TTL", Long.toString(WORTH_TELLING.toSeconds()))
        .header("Urgency", notice.urgent() ? "high" : "normal")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
  }

  /** Kind and title and nothing else, in the language of the device. */
  private byte[] message(Due due, Notice notice) {
    Locale language = Locale.of(due.device().language());
    String title = notice.subject().title();
    String kind = texts.of(language, "notice.kind." + notice.kind());
    Map<String, String> message =
        Map.of(
            "kind",
            kind,
            "title",
            title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + '…' : title);
    return json.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
  }

  private static Duration delay(Due due) {
    return FIRST_DELAY.multipliedBy(1L << Math.min(MOST_DOUBLINGS, due.attempts() - 1));
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
