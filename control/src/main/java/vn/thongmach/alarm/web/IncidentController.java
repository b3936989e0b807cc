package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.incident.FoundIncident.State;
import vn.thongmach.alarm.incident.Incidents;
import vn.thongmach.alarm.incident.Incidents.ExplainedAlarm;
import vn.thongmach.alarm.incident.Incidents.IncidentDetail;
import vn.thongmach.alarm.incident.Incidents.IncidentItem;
import vn.thongmach.alarm.incident.Incidents.ReachView;
import vn.thongmach.alarm.incident.SpeakingOfIncidents;
import vn.thongmach.alarm.incident.WordDraft;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.kernel.Problem;

/** Incidents for people. */
@RestController
@RequestMapping("/api/incidents")
class IncidentController {

  private final Incidents incidents;
  private final SpeakingOfIncidents speaking;

  IncidentController(Incidents incidents, SpeakingOfIncidents speaking) {
    this.incidents = incidents;
    this.speaking = speaking;
  }

  /**
   * Incidents with at least one alarm in the reader's scope, the latest stamp first.
   *
   * @param state {@code open}, {@code closed}, {@code rejected} or {@code all}, in any case
   * @param root only with this network object as root
   */
  @Operation(
      summary = "Incidents, the latest first",
      description = "state: open, closed, rejected or all.")
  @GetMapping
  PageOf<IncidentItem> list(
      Scope scope,
      @RequestParam(defaultValue = "open") String state,
      @RequestParam(required = false) @Nullable UUID root,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return incidents.list(scope, state(state), root, PageRequest.of(page, size));
  }

  /** One incident with its candidates, what it takes with it, and its history. */
  @Operation(summary = "One incident: candidates, reach, history")
  @GetMapping("/{id}")
  IncidentDetail one(Scope scope, @PathVariable UUID id) {
    return incidents.detail(scope, id);
  }

  /** Its alarms in the reader's scope, each with the way by which the root explains it. */
  @Operation(summary = "Alarms of an incident, each with the way by which the root explains it")
  @GetMapping("/{id}/alarms")
  PageOf<ExplainedAlarm> alarms(
      Scope scope,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    return incidents.alarms(scope, id, PageRequest.of(page, size));
  }

  /** What a network object takes with it if it fails now, as before a planned work. */
  @Operation(summary = "What an object takes with it if it fails now")
  @GetMapping("/reach")
  ReachView reach(Scope scope, @RequestParam UUID object) {
    return incidents.reach(scope, object);
  }

  /** Says something of an incident that holds against the correlator; answers with it whole. */
  @Operation(
      summary = "Accept or change the root, reject, merge or split an incident",
      description =
          "The word holds whatever the correlator finds later. reason is needed where it goes"
              + " against the correlator; version is the one seen.")
  @PostMapping("/{id}/words")
  IncidentDetail say(Scope scope, @PathVariable UUID id, @RequestBody WordDraft draft) {
    speaking.say(scope, id, draft);
    return incidents.detail(scope, id);
  }

  /** Takes back what was said of an incident; answers with it whole. */
  @Operation(summary = "Take back what was said of an incident")
  @PostMapping("/{id}/words/{word}/withdrawal")
  IncidentDetail takeBack(
      Scope scope, @PathVariable UUID id, @PathVariable long word, @RequestBody Withdrawal draft) {
    speaking.takeBack(scope, id, word, draft.reason(), draft.version());
    return incidents.detail(scope, id);
  }

  /**
   * @param version the one seen; null when not checked
   */
  record Withdrawal(@Nullable String reason, @Nullable Integer version) {}

  private static @Nullable State state(String text) {
    if (text.isBlank()) {
      return State.OPEN;
    }
    if (text.equalsIgnoreCase("all")) {
      return null;
    }
    return Stream.of(State.OPEN, State.CLOSED, State.REJECTED)
        .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new CodedException(
                    List.of(Problem.in("state", AlarmError.INCIDENT_STATE_MALFORMED, text))));
  }
}
