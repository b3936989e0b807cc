package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.ShiftPost.ShiftPostDraft;

/** Posts of shifts of the units reached. Leaders, heads and the shift write them. */
public interface ShiftPosts {

  /** Posts of units reached, those ended left out, by unit and name; at most 500. */
  List<ShiftPost> list(Scope scope);

  Optional<ShiftPost> find(Scope scope, UUID post);

  /**
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  ShiftPost add(Scope scope, ShiftPostDraft draft);

  /**
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, else all problems of the draft
   */
  ShiftPost change(Scope scope, UUID post, ShiftPostDraft draft);

  /**
   * Who can stand in on a day.
   *
   * @param absent who is to be replaced; null for the holder
   */
  StandInList standIns(Scope scope, ShiftPost post, LocalDate day, @Nullable UUID absent);
}
