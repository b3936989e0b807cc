package vn.thongmach.membership.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.membership.MembershipFile.Status;
import vn.thongmach.membership.MembershipReading;
import vn.thongmach.membership.MembershipStep;
import vn.thongmach.membership.ReadingPurpose;
import vn.thongmach.membership.RegisterFilter;

/** Stored files. Who may see one is decided by the cell it stands in. */
public interface FileRows {

  void insert(Scope scope, StoredFile file);

  void insert(Scope scope, UUID file, MembershipStep step);

  /** Puts the derived stays in the place of those before, and counts a change. */
  void replaceStays(Scope scope, UUID file, List<StoredStay> stays);

  /** One file, held until the transaction ends where {@code locked}. */
  Optional<StoredFile> find(Scope scope, UUID file, boolean locked);

  Optional<StoredFile> ofPerson(Scope scope, UUID person);

  List<MembershipStep> steps(Scope scope, UUID file);

  List<FileStep> steps(Scope scope, Collection<UUID> files);

  void withdraw(Scope scope, UUID step, MembershipStep.StepWithdrawn withdrawn);

  /** Which of these people were official members on a day. */
  Set<UUID> officialOn(Scope scope, Collection<UUID> people, LocalDate day);

  /**
   * Who stood in a cell on a day, by cell and file.
   *
   * @param all every cell, else {@code cells}
   */
  PageOf<StoodRow> register(
      Scope scope,
      boolean all,
      Collection<UUID> cells,
      RegisterFilter filter,
      LocalDate day,
      PageRequest page);

  void read(Scope scope, Collection<UUID> files, ReadingPurpose purpose, Instant at);

  PageOf<MembershipReading> readings(Scope scope, UUID file, PageRequest page);

  void erase(Scope scope, UUID file);

  /** A file without its steps. */
  record StoredFile(
      UUID id,
      UUID person,
      LocalDate bornOn,
      @Nullable LocalDate consentOn,
      String enteredBy,
      Instant enteredAt,
      int version) {}

  /** See {@code Standing.Stay}. */
  record StoredStay(Status status, UUID cell, LocalDate from, @Nullable LocalDate to) {}

  /** A step with its file. */
  record FileStep(UUID file, MembershipStep step) {}

  /** How somebody stood on a day. */
  record StoodRow(UUID file, UUID person, StoredStay stay) {}
}
