package vn.thongmach.meeting.model;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.Meeting.Kind;
import vn.thongmach.meeting.Meeting.State;
import vn.thongmach.meeting.MeetingDraft;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.organisation.References;
import vn.thongmach.regulation.UnitHeads;

/** Checks what is written as a meeting. */
@Component
class MeetingDrafts {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_PLACE = 300;
  private static final int MOST_INVITED = 100;
  private static final int YEARS = 1;

  private final References references;
  private final UnitHeads heads;
  private final Clock clock;

  MeetingDrafts(References references, UnitHeads heads, Clock clock) {
    this.references = references;
    this.heads = heads;
    this.clock = clock;
  }

  /**
   * What a draft says; problems are not thrown yet.
   *
   * @param old what it was; null for a new one
   */
  Meeting checked(
      Scope scope, Problems problems, MeetingDraft draft, UUID body, @Nullable Meeting old) {
    Kind kind = problems.required("kind", draft.kind());
    String title = problems.optionalText("title", draft.title(), LONGEST_TITLE);
    if (title == null && kind != null && kind != Kind.REGULAR) {
      problems.add("title", MeetingError.TOPIC_MISSING);
    }
    LocalDate day = day(problems, draft.day());
    String time = time(problems, draft.time());
    String place = problems.optionalText("place", draft.place(), LONGEST_PLACE);
    String link = Links.conference(problems, "link", draft.link());
    UUID chair = references.optionalPerson(scope, problems, "chair", draft.chair());
    UUID secretary = references.optionalPerson(scope, problems, "secretary", draft.secretary());
    if (chair == null && day != null && draft.chair() == null) {
      chair = heads.of(body, day.atStartOfDay(Period.ZONE).toInstant()).orElse(null);
    }
    if (chair != null && chair.equals(secretary)) {
      problems.add("secretary", MeetingError.SAME_PERSON);
    }
    problems.throwIfAny();
    return new Meeting(
        old == null ? UUID.randomUUID() : old.id(),
        body,
        Problems.given(kind),
        title,
        Problems.given(day),
        time,
        place,
        link,
        chair,
        secretary,
        State.PLANNED,
        null,
        old != null && old.monthly(),
        old == null ? scope.name() : old.calledBy(),
        null,
        null,
        null,
        null,
        null,
        old == null ? 1 : old.version() + 1);
  }

  private @Nullable LocalDate day(Problems problems, @Nullable LocalDate wanted) {
    LocalDate day = problems.required("day", wanted);
    LocalDate today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (day != null
        && (day.isBefore(today.minusYears(YEARS)) || day.isAfter(today.plusYears(YEARS)))) {
      problems.add(
          "day",
          MeetingError.DAY_FAR,
          DAY.format(day),
          DAY.format(today.minusYears(YEARS)),
          DAY.format(today.plusYears(YEARS)));
    }
    return day;
  }

  static String time(Problems problems, @Nullable String wanted) {
    String time = problems.text("time", wanted, 5);
    if (!time.isEmpty() && !TIME.matcher(time).matches()) {
      problems.add("time", MeetingError.TIME_MALFORMED, time);
    }
    return time;
  }

  List<UUID> invited(Scope scope, Problems problems, @Nullable List<@Nullable UUID> wanted) {
    List<UUID> invited = problems.ids("invited", wanted);
    if (invited.size() > MOST_INVITED) {
      problems.add("invited", MeetingError.TOO_MANY, invited.size(), MOST_INVITED);
      return List.of();
    }
    for (int at = 0; at < invited.size(); at++) {
      references.optionalPerson(scope, problems, "invited[" + at + "]", invited.get(at));
    }
    return invited;
  }
}
