package vn.thongmach.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Agenda, attendance and minutes of meetings; changed by who keeps the meeting until closed. */
public interface MeetingRecords {

  List<MeetingItem> items(Scope scope, Meeting meeting);

  /** Those who belong first. */
  List<MeetingAttendee> people(Scope scope, Meeting meeting);

  /** Oldest first. */
  List<MeetingAddition> additions(Scope scope, Meeting meeting);

  /** Head counts of meetings within reach. */
  Map<UUID, MeetingAttendance> attendance(Scope scope, Collection<Meeting> meetings);

  /**
   * Writes the agenda; points keep what the minutes say about them.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-planned}, {@code meeting.closed}, else all
   *     problems of the draft
   */
  Meeting agenda(Scope scope, UUID meeting, MeetingAgendaDraft draft);

  /**
   * Records that it took place, with those who belong to the body that day; from its day on.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-planned}, {@code meeting.day-ahead}
   */
  Meeting hold(Scope scope, UUID meeting, @Nullable Integer version);

  /**
   * Records who was there; signatures are taken back.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-held}, {@code meeting.closed}, else all
   *     problems of the draft
   */
  Meeting attend(Scope scope, UUID meeting, MeetingAttendanceDraft draft);

  /**
   * Writes the minutes; signatures are taken back.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-held}, {@code meeting.closed}, else all
   *     problems of the draft
   */
  Meeting write(Scope scope, UUID meeting, MeetingMinutesDraft draft);

  /**
   * Signs as chair or secretary; with the second signature the minutes are closed.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-held}, {@code meeting.closed}, else
   *     everything that is missing
   */
  Meeting sign(Scope scope, UUID meeting, @Nullable Integer version);

  /**
   * Adds to closed minutes.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     meeting.not-closed}, all problems of the text
   */
  Meeting add(Scope scope, UUID meeting, @Nullable String text);

  /**
   * How many were there.
   *
   * @param belong members of the body that day
   * @param present of them, online ones included
   * @param online of those present
   * @param quorum whether more were there than the share of the rule of that day
   * @param own how the person behind the scope took part; null where not recorded or not concerned
   */
  record MeetingAttendance(
      int belong, int present, int online, boolean quorum, MeetingAttendee.@Nullable Presence own) {

    public static final MeetingAttendance NONE = new MeetingAttendance(0, 0, 0, false, null);
  }
}
