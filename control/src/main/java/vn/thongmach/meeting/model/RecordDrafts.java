package vn.thongmach.meeting.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.kernel.Problems;
import vn.thongmach.meeting.MeetingAgendaDraft.PointDraft;
import vn.thongmach.meeting.MeetingAttendanceDraft.PresenceDraft;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.MeetingMinutesDraft.MinuteDraft;

/** Checks what is written into the record of a meeting. */
@Component
class RecordDrafts {

  private static final int MOST_ITEMS = 60;
  private static final int MOST_PEOPLE = 2000;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_REFERENCE = 60;
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_REASON = 300;

  /** The agenda as a draft wants it; points that stay keep their minutes. */
  List<MeetingItem> agenda(@Nullable List<@Nullable PointDraft> wanted, List<MeetingItem> before) {
    Problems problems = new Problems();
    List<@Nullable PointDraft> given = limited(problems, "items", wanted, MOST_ITEMS);
    Map<UUID, MeetingItem> known = byId(before);
    Set<UUID> seen = new HashSet<>();
    List<MeetingItem> items = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "items[" + at + "].";
      PointDraft each = given.get(at);
      String title =
          problems.text(field + "title", each == null ? null : each.title(), LONGEST_TITLE);
      if (each == null) {
        continue;
      }
      MeetingItem old = each.id() == null ? null : known.get(each.id());
      if (each.id() != null && (old == null || !seen.add(old.id()))) {
        problems.add(field + "id", MeetingError.ITEM_UNKNOWN);
      }
      items.add(
          new MeetingItem(
              old == null ? UUID.randomUUID() : old.id(),
              title,
              each.source() == null ? MeetingItem.Source.OWN : each.source(),
              problems.optionalText(field + "reference", each.reference(), LONGEST_REFERENCE),
              Links.papers(problems, field + "links", each.links()),
              old == null ? null : old.discussed(),
              old == null ? null : old.concluded()));
    }
    problems.throwIfAny();
    return items;
  }

  /** How those named took part. */
  List<MeetingAttendee> attendance(
      @Nullable List<@Nullable PresenceDraft> wanted, List<MeetingAttendee> before) {
    Problems problems = new Problems();
    List<@Nullable PresenceDraft> given = limited(problems, "people", wanted, MOST_PEOPLE);
    Map<UUID, MeetingAttendee> known =
        before.stream().collect(Collectors.toMap(MeetingAttendee::person, Function.identity()));
    List<MeetingAttendee> people = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "people[" + at + "].";
      PresenceDraft each = given.get(at);
      UUID person = problems.required(field + "person", each == null ? null : each.person());
      if (each == null || person == null) {
        continue;
      }
      MeetingAttendee old = known.get(person);
      if (old == null) {
        problems.add(field + "person", MeetingError.PERSON_UNKNOWN);
        continue;
      }
      String reason = problems.optionalText(field + "reason", each.reason(), LONGEST_REASON);
      if (reason != null && each.presence() != Presence.ABSENT) {
        problems.add(field + "reason", MeetingError.REASON_WITHOUT_ABSENCE);
      }
      people.add(new MeetingAttendee(person, old.belongs(), each.presence(), reason));
    }
    problems.throwIfAny();
    return people;
  }

  /** What the minutes say about the points named. */
  List<MeetingItem> minutes(
      @Nullable List<@Nullable MinuteDraft> wanted, List<MeetingItem> before) {
    Problems problems = new Problems();
    List<@Nullable MinuteDraft> given = limited(problems, "items", wanted, MOST_ITEMS);
    Map<UUID, MeetingItem> known = byId(before);
    List<MeetingItem> items = new ArrayList<>();
    for (int at = 0; at < given.size(); at++) {
      String field = "items[" + at + "].";
      MinuteDraft each = given.get(at);
      UUID id = problems.required(field + "id", each == null ? null : each.id());
      if (each == null || id == null) {
        continue;
      }
      MeetingItem old = known.get(id);
      if (old == null) {
        problems.add(field + "id", MeetingError.ITEM_UNKNOWN);
        continue;
      }
      items.add(
          new MeetingItem(
              id,
              old.title(),
              old.source(),
              old.reference(),
              old.links(),
              problems.optionalText(field + "discussed", each.discussed(), LONGEST_TEXT),
              problems.optionalText(field + "concluded", each.concluded(), LONGEST_TEXT)));
    }
    problems.throwIfAny();
    return items;
  }

  private static Map<UUID, MeetingItem> byId(List<MeetingItem> items) {
    return items.stream().collect(Collectors.toMap(MeetingItem::id, Function.identity()));
  }

  private static <T> List<@Nullable T> limited(
      Problems problems, String field, @Nullable List<@Nullable T> wanted, int most) {
    List<@Nullable T> given = wanted == null ? List.of() : wanted;
    if (given.size() > most) {
      problems.add(field, MeetingError.TOO_MANY, given.size(), most);
      return List.of();
    }
    return given;
  }
}
