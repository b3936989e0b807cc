package vn.thongmach.alarm.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.alarm.AlarmError;
import vn.thongmach.alarm.model.UnclearStorage;
import vn.thongmach.alarm.model.UnclearStorage.Counts;
import vn.thongmach.alarm.model.UnclearStorage.Filter;
import vn.thongmach.alarm.model.UnclearStorage.State;
import vn.thongmach.alarm.model.UnclearStorage.UnclearEvent;
import vn.thongmach.alarm.recording.WishingToReadAgain;
import vn.thongmach.dataplane.journal.JournalUnavailableException;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Events that no rule understood: seen, and read again when the rules have changed. */
@RestController
@Profile("!command")
@RequestMapping("/api/unclear-events")
class UnclearController {

  private final UnclearStorage unclear;
  private final WishingToReadAgain wishing;

  UnclearController(UnclearStorage unclear, WishingToReadAgain wishing) {
    this.unclear = unclear;
    this.wishing = wishing;
  }

  @Operation(summary = "Events that no rule understood, newest first")
  @GetMapping
  UnclearPage list(
      Scope scope,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String domain,
      @RequestParam(required = false) @Nullable String source,
      @RequestParam(required = false) @Nullable String reason,
      @RequestParam(required = false) @Nullable Integer page,
      @RequestParam(required = false) @Nullable Integer size) {
    Filter filter = new Filter(state(state), given(domain), given(source), given(reason));
    return new UnclearPage(
        unclear.search(scope, filter, PageRequest.of(page, size)), unclear.counts(scope));
  }

  @Operation(
      summary = "Read events again by the rules in force",
      description =
          "Those named, or without names the oldest 5,000 that wait and fit the filter. What is"
              + " understood becomes an alarm with its original times, once.")
  @PostMapping("/readings")
  AskedReadings readAgain(
      Scope scope, @RequestBody ReadingRequest request, HttpServletResponse response) {
    try {
      List<Long> events = request.events() == null ? List.of() : request.events();
      Filter filter =
          new Filter(
              null, given(request.domain()), given(request.source()), given(request.reason()));
      return new AskedReadings(wishing.ask(scope, events, filter));
    } catch (JournalUnavailableException unavailable) {
      throw AlertController.unavailable(unavailable, response);
    }
  }

  private static @Nullable State state(@Nullable String word) {
    String wanted = given(word);
    if (wanted == null) {
      return null;
    }
    for (State state : State.values()) {
      if (state.name().equals(wanted.toUpperCase(Locale.ROOT))) {
        return state;
      }
    }
    throw new CodedException(
        AlarmError.UNCLEAR_FILTER, "state", wanted, Arrays.asList(State.values()));
  }

  private static @Nullable String given(@Nullable String word) {
    return word == null || word.isBlank() ? null : word.strip();
  }

  /** A page of events and how many there are of each state. */
  record UnclearPage(PageOf<UnclearEvent> events, Counts counts) {}

  /** What to read again; names win over the filter. */
  record ReadingRequest(
      @Nullable List<Long> events,
      @Nullable String domain,
      @Nullable String source,
      @Nullable String reason) {}

  /** How many events will be read again. */
  record AskedReadings(int asked) {}
}
