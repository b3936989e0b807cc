package vn.thongmach.meeting.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.access.AuditTrail;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Sha256;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingAttendee;
import vn.thongmach.meeting.MeetingError;
import vn.thongmach.meeting.MeetingItem;

/** Chair and secretary sign the minutes; the second signature closes them. */
@Component
class Signing {

  private final MeetingRows rows;
  private final MeetingPartRows parts;
  private final TellingMeetings telling;
  private final AuditTrail audit;
  private final JsonMapper json;

  Signing(
      MeetingRows rows,
      MeetingPartRows parts,
      TellingMeetings telling,
      AuditTrail audit,
      JsonMapper json) {
    this.rows = rows;
    this.parts = parts;
    this.telling = telling;
    this.audit = audit;
    this.json = json;
  }

  void sign(Scope scope, Meeting meeting, Instant now) {
    UUID me = scope.person();
    boolean chair = me != null && me.equals(meeting.chair());
    boolean secretary = me != null && me.equals(meeting.secretary());
    List<MeetingItem> items = parts.items(scope, meeting.id());
    List<MeetingAttendee> people = parts.people(scope, meeting.id());
    List<Problem> missing = new ArrayList<>();
    if (meeting.chair() == null || meeting.secretary() == null) {
      missing.add(Problem.of(MeetingError.SIGNERS_MISSING));
    } else if (!chair && !secretary) {
      missing.add(Problem.of(MeetingError.NOT_A_SIGNER));
    } else if ((chair ? meeting.chairSignedAt() : meeting.secretarySignedAt()) != null) {
      missing.add(Problem.of(MeetingError.SIGNED_ALREADY));
    }
    long open = people.stream().filter(each -> each.belongs() && each.presence() == null).count();
    if (open > 0) {
      missing.add(Problem.of(MeetingError.ATTENDANCE_MISSING, open));
    }
    if (items.isEmpty() || items.stream().anyMatch(each -> each.concluded() == null)) {
      missing.add(Problem.of(MeetingError.MINUTES_MISSING));
    }
    if (!missing.isEmpty()) {
      throw new CodedException(missing);
    }
    rows.signed(scope, meeting.id(), chair, now);
    audit.record(
        scope, "MeetingMinutesSigned", HeldMeetings.SUBJECT, meeting.id().toString(), meeting);
    if ((chair ? meeting.secretarySignedAt() : meeting.chairSignedAt()) == null) {
      telling.toSign(scope, meeting, chair ? meeting.secretary() : meeting.chair());
    } else {
      close(scope, meeting, new Content(meeting.id(), meeting.body(), items, people), now);
    }
  }

  private void close(Scope scope, Meeting meeting, Content content, Instant now) {
    String hash =
        HexFormat.of()
            .formatHex(
                Sha256.begin()
                    .digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
    rows.closed(scope, meeting.id(), now, hash);
    audit.record(
        scope,
        "MeetingMinutesClosed",
        HeldMeetings.SUBJECT,
        meeting.id().toString(),
        new Closed(hash));
  }

  /** What the hash is taken over. */
  private record Content(
      UUID meeting, UUID body, List<MeetingItem> items, List<MeetingAttendee> people) {}

  /** What the audit trail is told. */
  private record Closed(String hash) {}
}
