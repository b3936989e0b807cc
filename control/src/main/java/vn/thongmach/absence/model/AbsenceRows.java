package vn.thongmach.absence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thongmach.absence.Absence;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored absences. */
public interface AbsenceRows {

  void insert(Scope scope, Absence absence);

  /** Lets no other declaration go on until this transaction ends. */
  void holdDeclarations(Scope scope);

  Optional<Absence> locked(Scope scope, UUID absence);

  void end(Scope scope, UUID absence, Instant at);

  /** Those of a person, and those in which they are the deputy, latest first. */
  PageOf<Absence> page(Scope scope, UUID person, PageRequest page);

  /** Those of a person that are not ended and share a day with these. */
  List<Absence> between(Scope scope, UUID person, LocalDate from, LocalDate to);

  /** All that are not ended and whose last day is not before a day. */
  List<Absence> running(Scope scope, LocalDate day);
}
