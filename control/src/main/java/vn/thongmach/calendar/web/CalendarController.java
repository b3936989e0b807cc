package vn.thongmach.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thongmach.access.FeedKeys;
import vn.thongmach.access.FeedKeys.FeedKey;
import vn.thongmach.access.Scope;
import vn.thongmach.calendar.CalendarError;
import vn.thongmach.calendar.CalendarFeed;
import vn.thongmach.calendar.Day;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.ReaderLanguage;

@RestController
@Tag(name = "calendar")
class CalendarController {

  private static final String END = ".ics";
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final FeedKeys keys;
  private final CalendarFeed feed;

  CalendarController(FeedKeys keys, CalendarFeed feed) {
    this.keys = keys;
    this.feed = feed;
  }

  @Operation(summary = "The days that press on whoever asks")
  @GetMapping("/api/calendar/days")
  List<Day> days(Scope scope) {
    return feed.days(scope);
  }

  @Operation(summary = "Whether there is a feed for whoever asks, since when and when last read")
  @GetMapping("/api/calendar/key")
  CalendarKey key(Scope scope) {
    FeedKey key = keys.find(scope).orElse(null);
    return new CalendarKey(
        key == null ? null : key.madeAt(), key == null ? null : key.usedAt(), null);
  }

  @Operation(
      summary = "Make a secret address of one's own feed",
      description = "The address is told this once; the one before stops working.")
  @PostMapping("/api/calendar/key")
  @ResponseStatus(HttpStatus.CREATED)
  CalendarKey renew(Scope scope) {
    if (scope.person() == null) {
      throw new CodedException(CalendarError.NOBODY, scope.name());
    }
    String key = keys.renew(scope);
    FeedKey made = keys.find(scope).orElseThrow();
    return new CalendarKey(made.madeAt(), made.usedAt(), "/api/feed/" + key + END);
  }

  @Operation(summary = "Stop one's own feed")
  @PostMapping("/api/calendar/key/revoked")
  CalendarKey revoke(Scope scope) {
    keys.revoke(scope);
    return new CalendarKey(null, null, null);
  }

  @Operation(
      summary = "The feed behind a secret address, as iCalendar",
      description = "Needs no session; language: vi or en.")
  @GetMapping(path = "/api/feed/{file}", produces = "text/calendar")
  ResponseEntity<byte[]> read(
      @PathVariable String file,
      @RequestParam(required = false) @Nullable String language,
      HttpServletRequest request) {
    Scope scope =
        (file.endsWith(END)
                ? keys.open(
                    file.substring(0, file.length() - END.length()), request.getRemoteAddr())
                : Optional.<Scope>empty())
            .orElseThrow(() -> new CodedException(KernelError.NOT_FOUND));
    Locale wanted = "en".equals(language) ? Locale.ENGLISH : ReaderLanguage.VIETNAMESE;
    String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"thong-mach.ics\"")
        .body(feed.written(scope, wanted, base));
  }

  /**
   * A feed.
   *
   * @param madeAt since when there is one; null where there is none
   * @param usedAt when it was last read, to ten minutes; null while it was not
   * @param path its secret address below the console's; null but for the answer that makes it
   */
  record CalendarKey(@Nullable Instant madeAt, @Nullable Instant usedAt, @Nullable String path) {}
}
