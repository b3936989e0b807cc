package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Sender;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.contracts.RecordKind;
import vn.thongmach.dataplane.journal.Journal;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.dataplane.source.alert.AlertBody;
import vn.thongmach.dataplane.source.alert.AlertBody.MalformedBodyException;
import vn.thongmach.kernel.CodedException;

/**
 * The webhook that Alertmanager calls. 200 is answered once all alerts of a body are durable in the
 * journal; on 503 Alertmanager sends them again.
 */
@RestController
@Profile("!command")
class AlertController {

  private final Journal journal;
  private final Clock clock;

  AlertController(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
  }

  @Operation(summary = "Alertmanager webhook (version 4): alerts, each recorded once")
  @PostMapping(
      path = "/api/intake/alertmanager",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  AcceptedAlerts take(Sender sender, @RequestBody byte[] body, HttpServletResponse response) {
    List<byte[]> alerts;
    try {
      alerts = AlertBody.alerts(body);
    } catch (MalformedBodyException malformed) {
      throw new CodedException(AlarmError.ALERTS_MALFORMED, String.valueOf(malformed.getMessage()));
    }
    if (!alerts.isEmpty()) {
      try {
        journal.append(
            RecordKind.ALERT,
            alerts,
            sender.id(),
            sender.name(),
            sender.origin(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
      } catch (JournalUnavailableException unavailable) {
        throw unavailable(unavailable, response);
      }
    }
    return new AcceptedAlerts(alerts.size());
  }

  static CodedException unavailable(
      JournalUnavailableException unavailable, HttpServletResponse response) {
    String seconds = Long.toString(unavailable.reason().retryAfter().toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
    return new CodedException(AlarmError.INTAKE_UNAVAILABLE, unavailable.reason().code(), seconds);
  }

  /** How many alerts are durable. */
  record AcceptedAlerts(int accepted) {}
}
