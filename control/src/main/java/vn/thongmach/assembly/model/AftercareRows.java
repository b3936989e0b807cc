package vn.thongmach.assembly.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.ElectionAftercare.Complaint;
import vn.thongmach.assembly.ElectionAftercare.Ratification;
import vn.thongmach.assembly.TallyRecord.Confirmation;

/** Stored records, and what follows an election. */
public interface AftercareRows {

  /** A record as text with its digest; kept once. */
  record Kept(String content, String digest) {}

  void keep(Scope scope, UUID id, Kept record, Instant at);

  Optional<Kept> record(Scope scope, UUID id);

  void confirm(Scope scope, UUID id, Confirmation confirmation);

  /** The head of the tellers first. */
  List<Confirmation> confirmations(Scope scope, UUID id);

  void ratify(Scope scope, UUID id, Ratification ratification, Instant at);

  Optional<Ratification> ratification(Scope scope, UUID id);

  void mandated(Scope scope, UUID id, LocalDate from);

  void add(Scope scope, UUID id, Complaint complaint, Instant at);

  void settle(Scope scope, UUID complaint, LocalDate day, String text);

  /**
   * In the order in which they were received.
   *
   * @param until last day on which one is in time; null tells none as late
   */
  List<Complaint> complaints(Scope scope, UUID id, @Nullable LocalDate until);
}
