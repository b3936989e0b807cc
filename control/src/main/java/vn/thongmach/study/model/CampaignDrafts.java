package vn.thongmach.study.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.directive.Resolutions;
import vn.thongmach.kernel.Problems;
import vn.thongmach.organisation.References;
import vn.thongmach.regulation.WorkingCalendar;
import vn.thongmach.study.AudienceUnit;
import vn.thongmach.study.StudyCampaign;
import vn.thongmach.study.StudyCampaignDraft;
import vn.thongmach.study.StudyError;

/** Checks what is written as a campaign. */
@Component
class CampaignDrafts {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_TOPIC = 500;
  private static final int LONGEST_MATERIAL = 20_000;
  private static final int LONGEST_LINK = 500;
  private static final int MOST_LINKS = 20;
  private static final int MOST_UNITS = 200;
  private static final int MOST_DAYS = 366;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final References references;
  private final Resolutions resolutions;
  private final WorkingCalendar calendar;

  CampaignDrafts(References references, Resolutions resolutions, WorkingCalendar calendar) {
    this.references = references;
    this.resolutions = resolutions;
    this.calendar = calendar;
  }

  /**
   * @param old what it was; null for a new one
   */
  StudyCampaign checked(
      Scope scope, Problems problems, StudyCampaignDraft draft, @Nullable StudyCampaign old) {
    String title = problems.text("title", draft.title(), LONGEST_TITLE);
    UUID directive = directive(scope, problems, draft.directive(), old);
    String topic = problems.optionalText("topic", draft.topic(), LONGEST_TOPIC);
    if (directive == null && topic == null) {
      problems.add("directive", StudyError.ABOUT_NOTHING);
    }
    String material = problems.optionalText("material", draft.material(), LONGEST_MATERIAL);
    List<String> links = links(problems, draft.links());
    UUID owner = references.unit(scope, problems, "ownerUnit", draft.ownerUnit());
    List<AudienceUnit> audience = audience(scope, problems, draft.audience());
    LocalDate first = problems.required("first", draft.first());
    LocalDate last = problems.required("last", draft.last());
    if (first != null && last != null && last.isBefore(first)) {
      problems.add("last", StudyError.ENDS_BEFORE_BEGINNING, DAY.format(last), DAY.format(first));
    } else if (first != null && last != null && last.isAfter(first.plusDays(MOST_DAYS - 1))) {
      problems.add("last", StudyError.TOO_LONG, MOST_DAYS);
    }
    problems.throwIfAny();
    LocalDate end = Problems.given(last);
    Instant opened = old == null ? null : old.openedAt();
    return new StudyCampaign(
        old == null ? UUID.randomUUID() : old.id(),
        title,
        directive,
        topic,
        material,
        links,
        Problems.given(owner),
        audience,
        Problems.given(first),
        end,
        calendar.days(scope).after(end, 0),
        Objects.requireNonNullElse(draft.ownStatement(), true),
        Objects.requireNonNullElse(draft.commitment(), false),
        old == null ? StudyCampaign.State.DRAFT : old.state(),
        opened,
        null,
        old == null ? 1 : old.version() + 1);
  }

  /** What it was about before it may go on being about, also where the writer cannot see it. */
  private @Nullable UUID directive(
      Scope scope, Problems problems, @Nullable UUID wanted, @Nullable StudyCampaign old) {
    boolean kept = old != null && wanted != null && wanted.equals(old.directive());
    if (wanted != null && !kept && resolutions.find(scope, wanted).isEmpty()) {
      problems.add("directive", StudyError.DIRECTIVE_UNKNOWN, wanted.toString());
    }
    return wanted;
  }

  private static List<String> links(Problems problems, @Nullable List<@Nullable String> wanted) {
    List<String> links = new ArrayList<>();
    List<@Nullable String> given = wanted == null ? List.of() : wanted;
    if (given.size() > MOST_LINKS) {
      problems.add("links", StudyError.TOO_MANY, given.size(), MOST_LINKS);
      return links;
    }
    for (int at = 0; at < given.size(); at++) {
      String field = "links[" + at + "]";
      String link = problems.text(field, given.get(at), LONGEST_LINK);
      if (!link.isEmpty() && !isAddress(link)) {
        problems.add(field, StudyError.LINK_MALFORMED, link);
      }
      links.add(link);
    }
    return links;
  }

  private static boolean isAddress(String link) {
    try {
      URI address = new URI(link);
      String scheme = address.getScheme();
      return scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private List<AudienceUnit> audience(
      Scope scope,
      Problems problems,
      @Nullable List<StudyCampaignDraft.@Nullable AudienceDraft> wanted) {
    List<StudyCampaignDraft.@Nullable AudienceDraft> given = wanted == null ? List.of() : wanted;
    List<AudienceUnit> audience = new ArrayList<>();
    if (given.isEmpty()) {
      problems.add("audience", StudyError.AUDIENCE_EMPTY);
    } else if (given.size() > MOST_UNITS) {
      problems.add("audience", StudyError.TOO_MANY, given.size(), MOST_UNITS);
      return audience;
    }
    Set<UUID> seen = new HashSet<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "audience[" + at + "].unit";
      StudyCampaignDraft.AudienceDraft each = given.get(at);
      UUID unit = references.unit(scope, problems, field, each == null ? null : each.unit());
      if (unit == null || each == null) {
        continue;
      }
      if (!seen.add(unit)) {
        problems.add(field, StudyError.UNIT_REPEATED, at + 1);
      }
      audience.add(new AudienceUnit(unit, !Boolean.FALSE.equals(each.below())));
    }
    return audience;
  }
}
