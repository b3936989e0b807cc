package vn.thongmach.meeting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperFormat;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;
import vn.thongmach.document.Papers;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAddition;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingAttendee.Presence;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingItem;
import vn.thongmach.meeting.MeetingRecords;
import vn.thongmach.meeting.MeetingRecords.MeetingAttendance;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.Tree;
import vn.thongmach.organisation.UnitName;
import vn.thongmach.organisation.Units;
import vn.thongmach.regulation.UnitHeads;

/** Prints the minutes of a meeting, in Vietnamese as they are filed. */
@Component
class MeetingPapers {

  private static final Scope SCOPE = Scope.system("meeting");
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  private final MeetingRecords records;
  private final Units units;
  private final UnitHeads heads;
  private final Naming naming;
  private final Papers papers;

  MeetingPapers(
      MeetingRecords records, Units units, UnitHeads heads, Naming naming, Papers papers) {
    this.records = records;
    this.units = units;
    this.heads = heads;
    this.naming = naming;
    this.papers = papers;
  }

  /**
   * @throws CodedException {@code meeting.not-held}
   */
  ResponseEntity<byte[]> of(Scope scope, Meeting meeting, PaperFormat format) {
    if (meeting.state() != Meeting.State.HELD) {
      throw new CodedException(MeetingError.NOT_HELD);
    }
    return papers.file(paper(scope, meeting), format, "bien-ban-hop-" + meeting.day());
  }

  private Paper paper(Scope scope, Meeting meeting) {
    List<MeetingAttendee> people = records.people(scope, meeting);
    UUID above = heads.parent(meeting.body(), meeting.day().atStartOfDay(Period.ZONE).toInstant());
    NameBook names =
        naming.of(Stream.of(meeting.body(), above), MeetingItems.named(meeting, people));
    List<Block> body = new ArrayList<>();
    if (!meeting.closed()) {
      body.add(Block.centred("(Dự thảo, chưa chốt)"));
    }
    String of = name(names.unit(meeting.body()));
    body.add(new Block.Heading("I. Thời gian, địa điểm, thành phần"));
    body.add(new Block.Field("Thời gian", meeting.time() + " ngày " + DAY.format(meeting.day())));
    body.add(new Block.Field("Địa điểm", place(meeting)));
    body.add(new Block.Field("Chủ trì", name(names.person(meeting.chair()))));
    body.add(new Block.Field("Thư ký", name(names.person(meeting.secretary()))));
    body.addAll(presence(scope, meeting, people, names));
    body.add(new Block.Heading("II. Nội dung và kết luận"));
    List<MeetingItem> items = records.items(scope, meeting);
    for (int at = 0; at < items.size(); at++) {
      MeetingItem item = items.get(at);
      body.add(
          new Block.Paragraph((at + 1) + ". " + item.title(), Block.Align.JUSTIFIED, true, false));
      lines(body, "Ý kiến: ", item.discussed());
      lines(body, "Kết luận: ", item.concluded());
    }
    List<MeetingAddition> additions = records.additions(scope, meeting);
    if (!additions.isEmpty()) {
      body.add(new Block.Heading("III. Bổ sung sau khi chốt biên bản"));
      additions.forEach(each -> body.add(Block.text(minute(each.addedAt()) + ": " + each.text())));
    }
    boolean party =
        units.find(SCOPE, meeting.body()).filter(unit -> unit.tree() == Tree.PARTY).isPresent();
    String topic = meeting.title();
    return new Paper(
        party ? PaperKind.PARTY : PaperKind.STATE,
        above == null ? List.of(of) : List.of(name(names.unit(above)), of),
        "",
        "",
        meeting.day(),
        "Biên bản",
        topic == null ? kind(meeting, party) : kind(meeting, party) + ": " + topic,
        body,
        List.of(
            signature("Thư ký", meeting.secretarySignedAt(), names.person(meeting.secretary())),
            signature("Chủ trì", meeting.chairSignedAt(), names.person(meeting.chair()))),
        List.of(),
        meeting.hash() == null ? "" : "SHA-256 của nội dung đã chốt: " + meeting.hash());
  }

  private static String place(Meeting meeting) {
    String place = meeting.place();
    return Stream.of(place == null ? "" : place, meeting.link() == null ? "" : "kết hợp trực tuyến")
        .filter(each -> !each.isEmpty())
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  private static String kind(Meeting meeting, boolean party) {
    String what = party ? "sinh hoạt" : "họp";
    LocalDate day = meeting.day();
    return switch (meeting.kind()) {
      case REGULAR ->
          "%s thường kỳ tháng %02d/%d".formatted(what, day.getMonthValue(), day.getYear());
      case THEMATIC -> what + " chuyên đề";
      case EXTRAORDINARY -> what + " bất thường";
    };
  }

  private List<Block> presence(
      Scope scope, Meeting meeting, List<MeetingAttendee> people, NameBook names) {
    MeetingAttendance count =
        records
            .attendance(scope, List.of(meeting))
            .getOrDefault(meeting.id(), MeetingAttendance.NONE);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Field(
            "Có mặt",
            count.present()
                + "/"
                + count.belong()
                + (count.online() == 0 ? "" : ", trong đó trực tuyến " + count.online())));
    List<List<String>> absent =
        people.stream()
            .filter(each -> each.presence() == Presence.ABSENT)
            .map(
                each -> {
                  String reason = each.reason();
                  return List.of(
                      name(names.person(each.person())), reason == null ? "Không lý do" : reason);
                })
            .toList();
    if (!absent.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  new Block.Column("Người vắng", 2, Block.Align.LEFT),
                  new Block.Column("Lý do", 3, Block.Align.LEFT)),
              absent));
    }
    String guests =
        String.join(
            ", ",
            people.stream()
                .filter(each -> !each.belongs() && each.presence() != Presence.ABSENT)
                .map(each -> name(names.person(each.person())))
                .toList());
    if (!guests.isEmpty()) {
      blocks.add(new Block.Field("Khách mời", guests));
    }
    return blocks;
  }

  private static void lines(List<Block> body, String label, @Nullable String text) {
    if (text != null) {
      String before = label;
      for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
        body.add(Block.text(before + line));
        before = "";
      }
    }
  }

  private static PaperSignature signature(
      String as, @Nullable Instant at, @Nullable PersonName person) {
    return new PaperSignature(
        List.of(as.toUpperCase(VIETNAMESE)),
        at == null ? "(chưa ký)" : "(đã ký trên hệ thống " + minute(at) + ")",
        name(person));
  }

  private static String minute(Instant at) {
    return MINUTE.format(ZonedDateTime.ofInstant(at, Period.ZONE));
  }

  private static String name(@Nullable UnitName unit) {
    return unit == null ? "" : unit.name();
  }

  private static String name(@Nullable PersonName person) {
    return person == null ? "" : person.fullName();
  }
}
