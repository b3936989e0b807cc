package vn.thongmach.notice.model;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.KernelError;
import vn.thongmach.kernel.Problems;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.notice.MailSettings;
import vn.thongmach.notice.NoticeError;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.NoticePreference;
import vn.thongmach.notice.NoticePreferenceDraft;
import vn.thongmach.notice.NoticePreferences;
import vn.thongmach.notice.NoticeWay;
import vn.thongmach.notice.QuietHours;
import vn.thongmach.regulation.Rules;

/** The rules of choosing how to be told. */
@Service
class ChosenWays implements NoticePreferences {

  private static final Scope SCOPE = Scope.system("quiet hours");
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private final PreferenceRows rows;
  private final SettingRows settings;
  private final MailRows waiting;
  private final Rules rules;
  private final AuditTrail audit;
  private final Clock clock;

  ChosenWays(
      PreferenceRows rows,
      SettingRows settings,
      MailRows waiting,
      Rules rules,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.settings = settings;
    this.waiting = waiting;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public NoticePreference own(Scope scope) {
    UUID person = person(scope);
    return rows.find(scope, person).orElseGet(() -> NoticePreference.of(person));
  }

  private static UUID person(Scope scope) {
    UUID person = scope.person();
    if (person == null) {
      throw new CodedException(NoticeError.NO_PERSON, scope.name());
    }
    return person;
  }

  @Override
  @Transactional
  public NoticePreference choose(Scope scope, NoticePreferenceDraft draft) {
    NoticePreference old = own(scope);
    Problems.requireCurrent(draft.version(), old.version(), scope.name());
    Problems problems = new Problems();
    String address = address(scope, problems, draft.address());
    String language = draft.language() == null ? old.language() : draft.language();
    if (ReaderLanguage.SUPPORTED.stream().noneMatch(one -> one.getLanguage().equals(language))) {
      problems.add("language", KernelError.VALUE_MALFORMED, "language", language);
    }
    Map<NoticeKind, NoticeWay> ways = ways(problems, draft.ways(), old);
    LocalTime digestAt =
        draft.digestAt() == null ? old.digestAt() : hour(problems, "digestAt", draft.digestAt());
    QuietHours quiet = quiet(problems, draft.quiet());
    problems.throwIfAny();
    NoticePreference chosen =
        new NoticePreference(
            old.person(),
            address,
            language,
            ways,
            Problems.given(digestAt),
            quiet,
            Boolean.TRUE.equals(draft.urgentPasses()),
            old.version() + 1);
    if (!rows.put(scope, chosen)) {
      throw new CodedException(KernelError.CHANGED_MEANWHILE, scope.name(), chosen.version());
    }
    if (address == null) {
      waiting.drop(scope, old.person());
    }
    audit.record(
        scope, "NoticePreferenceChosen", "notice-preference", old.person().toString(), chosen);
    return chosen;
  }

  /** Letters go to the operator's own domains only. */
  private @Nullable String address(Scope scope, Problems problems, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String address = Addresses.address(problems, "address", typed);
    MailSettings mail = settings.find(scope).orElse(MailSettings.NONE);
    if (!address.isEmpty() && !mail.serves(address)) {
      problems.add("address", NoticeError.ADDRESS_ELSEWHERE, address, mail.domains());
    }
    return address;
  }

  private static Map<NoticeKind, NoticeWay> ways(
      Problems problems,
      @Nullable List<NoticePreferenceDraft.@Nullable Chosen> drafts,
      NoticePreference old) {
    Map<NoticeKind, NoticeWay> ways = new EnumMap<>(NoticeKind.class);
    ways.putAll(old.ways());
    int at = 0;
    for (NoticePreferenceDraft.@Nullable Chosen draft :
        drafts == null ? List.<NoticePreferenceDraft.@Nullable Chosen>of() : drafts) {
      String path = "ways[" + at++ + "].";
      NoticeKind kind = problems.required(path + "kind", draft == null ? null : draft.kind());
      NoticeWay way = problems.required(path + "way", draft == null ? null : draft.way());
      if (kind != null && way != null) {
        ways.put(kind, way);
      }
    }
    return ways;
  }

  private static @Nullable QuietHours quiet(
      Problems problems, NoticePreferenceDraft.@Nullable Quiet draft) {
    if (draft == null) {
      return null;
    }
    LocalTime from = hour(problems, "quiet.from", draft.from());
    LocalTime to = hour(problems, "quiet.to", draft.to());
    return from == null || to == null
        ? null
        : new QuietHours(from, to, Boolean.TRUE.equals(draft.daysOff()));
  }

  private static @Nullable LocalTime hour(Problems problems, String field, @Nullable String typed) {
    String text = problems.text(field, typed, 5);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalTime.parse(text, HOUR);
    } catch (DateTimeParseException e) {
      problems.add(field, KernelError.VALUE_MALFORMED, field, text);
      return null;
    }
  }

  @Override
  public QuietHours usualQuiet() {
    JsonNode rule = rules.at(SCOPE, Rules.QUIET_HOURS, clock.instant()).parameters();
    return new QuietHours(
        LocalTime.parse(rule.required("from").stringValue()),
        LocalTime.parse(rule.required("to").stringValue()),
        rule.required("daysOff").booleanValue());
  }
}
