package vn.thongmach.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.thongmach.access.Scope;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.NoticePreferenceDraft;
import vn.thongmach.notice.NoticePreferences;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.QuietHours;
import vn.thongmach.notice.model.SettingRows;

@RestController
@Tag(name = "notice")
@RequestMapping("/api/notices/preferences")
class PreferenceController {

  private static final Scope SCOPE = Scope.system("mail domains");

  private final NoticePreferences preferences;
  private final SettingRows settings;

  PreferenceController(NoticePreferences preferences, SettingRows settings) {
    this.preferences = preferences;
    this.settings = settings;
  }

  @Operation(summary = "How the reader wants to be told")
  @GetMapping
  PreferenceItem own(Scope scope) {
    return item(preferences.own(scope));
  }

  @Operation(
      summary = "Choose how to be told",
      description =
          "ways left out stay; quiet null for the hours of rule notice.quiet-hours; address null or"
              + " empty for no letters.")
  @PutMapping
  PreferenceItem choose(Scope scope, @RequestBody NoticePreferenceDraft draft) {
    return item(preferences.choose(scope, draft));
  }

  private PreferenceItem item(NoticePreference preference) {
    MailSettings mail = settings.find(SCOPE).orElse(MailSettings.NONE);
    QuietHours quiet = preference.quiet();
    return new PreferenceItem(
        preference.address(),
        preference.language(),
        Arrays.stream(NoticeKind.values())
            .map(kind -> new Way(kind, preference.way(kind)))
            .toList(),
        preference.digestAt().toString(),
        quiet == null ? null : hours(quiet),
        hours(preferences.usualQuiet()),
        preference.urgentPasses(),
        mail.on(),
        mail.domains(),
        preference.version());
  }

  private static Hours hours(QuietHours quiet) {
    return new Hours(quiet.from().toString(), quiet.to().toString(), quiet.daysOff());
  }

  /**
   * How the reader wants to be told.
   *
   * @param address where letters go; null for none
   * @param language of letters, {@code vi} or {@code en}
   * @param ways of every kind
   * @param digestAt {@code HH:mm}
   * @param quiet own quiet hours; null where the usual ones hold
   * @param usualQuiet those of the rule
   * @param mailOn whether letters are sent at all
   * @param domains where addresses must lie
   */
  record PreferenceItem(
      @Nullable String address,
      String language,
      List<Way> ways,
      String digestAt,
      @Nullable Hours quiet,
      Hours usualQuiet,
      boolean urgentPasses,
      boolean mailOn,
      List<String> domains,
      int version) {}

  /** The way of one kind. */
  record Way(NoticeKind kind, NoticeWay way) {}

  /**
   * Quiet hours.
   *
   * @param from {@code HH:mm}
   * @param to {@code HH:mm}
   */
  record Hours(String from, String to, boolean daysOff) {}
}
