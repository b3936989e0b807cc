package vn.thongmach.meeting.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.meeting.Meeting;
import vn.thongmach.meeting.MeetingFilter;

/** Stored meetings without their parts. Every change counts the version up. */
public interface MeetingRows {

  /**
   * @param seriesMonth first day of the month it is planned for from the series; null where called
   * @return false where the series has one of that month already
   */
  boolean insert(Scope scope, Meeting meeting, @Nullable LocalDate seriesMonth);

  void update(Scope scope, Meeting meeting);

  void cancelled(Scope scope, UUID meeting, String reason);

  void held(Scope scope, UUID meeting, Instant at);

  /** Takes signatures back. */
  void unsigned(Scope scope, UUID meeting);

  void signed(Scope scope, UUID meeting, boolean asChair, Instant at);

  void closed(Scope scope, UUID meeting, Instant at, String hash);

  Optional<Meeting> find(Scope scope, UUID meeting);

  /** Held until the transaction ends. */
  Optional<Meeting> locked(Scope scope, UUID meeting);

  PageOf<Meeting> page(Scope scope, MeetingFilter filter, LocalDate today, PageRequest page);

  /** Planned ones to which the person behind the scope belongs, or which they lead. */
  List<Meeting> ahead(Scope scope, LocalDate from, int most);

  /** All planned ones from a day on. */
  List<Meeting> planned(Scope scope, LocalDate from);

  /** Whether a body has a regular meeting that is not cancelled on any of these days. */
  boolean meets(Scope scope, UUID body, LocalDate first, LocalDate last);
}
