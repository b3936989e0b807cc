package vn.thongmach.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Meetings. Read by leaders, heads, office and inspectors within the bodies they reach, and by
 * whoever belongs to the body that day, is invited, chairs or keeps the minutes. Called and kept by
 * leaders, heads and office within reach, by who heads the body, and by its chair and secretary.
 */
public interface Meetings {

  /** Whether the scope keeps the meetings of a body. */
  boolean keepsBody(Scope scope, UUID body);

  /** Whether the scope keeps this meeting. */
  boolean keeps(Scope scope, Meeting meeting);

  /** Bodies that the person behind the scope heads today. */
  List<UUID> headed(Scope scope);

  /**
   * Calls a meeting; those who belong and those invited are told, where it lies ahead.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  Meeting call(Scope scope, MeetingDraft draft);

  /**
   * Changes one that is planned; told anew where its day, time, place or link changed.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-planned}, else all problems of the draft
   */
  Meeting change(Scope scope, UUID meeting, MeetingDraft draft);

  /**
   * Cancels one that is planned; told to all.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code meeting.not-planned}, all problems of the reason
   */
  Meeting cancel(Scope scope, UUID meeting, @Nullable String reason, @Nullable Integer version);

  /** Those ahead first, the next one first; then those past, the latest first. */
  PageOf<Meeting> list(Scope scope, MeetingFilter filter, PageRequest page);

  Optional<Meeting> find(Scope scope, UUID meeting);

  /** Planned ones of the person behind the scope from a day on, by day; at most so many. */
  List<Meeting> ahead(Scope scope, LocalDate from, int most);
}
