package vn.thongmach.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * Files of candidates and members. Open to the Party office within the cells it reaches, and to who
 * heads a cell for that cell; to nobody else, administrators included. Every reading is recorded.
 */
public interface MembershipFiles {

  /** Whether the scope keeps files of any cell. */
  boolean keeps(Scope scope);

  /**
   * The register of the cells within reach, by cell and person.
   *
   * @throws vn.thongmach.kernel.CodedException {@code membership.purpose-missing}
   */
  PageOf<RegisterRow> register(
      Scope scope, RegisterFilter filter, @Nullable ReadingPurpose purpose, PageRequest page);

  /**
   * Begins a file; audited without its words.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  MembershipFile begin(Scope scope, MembershipFileDraft draft);

  /**
   * One file.
   *
   * @throws vn.thongmach.kernel.CodedException {@code membership.purpose-missing}, {@code
   *     kernel.not-found}
   */
  MembershipFile read(Scope scope, UUID file, @Nullable ReadingPurpose purpose);

  /**
   * Records the next step by the rule of its day; audited without its words. An admission is told
   * to the measure.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code membership.not-now}, else all problems of the draft
   */
  MembershipFile step(Scope scope, UUID file, MembershipStepDraft draft);

  /**
   * Withdraws the last step that counts, but not the first; what was told to the measure is taken
   * back.
   *
   * @param version the version the writer saw; null when not checked
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     kernel.changed-meanwhile}, {@code membership.nothing-to-withdraw}, all problems of the
   *     reason
   */
  MembershipFile withdraw(
      Scope scope, UUID file, @Nullable String reason, @Nullable Integer version);

  /** Who read a file, latest first; for who keeps it. */
  PageOf<MembershipReading> readings(Scope scope, UUID file, PageRequest page);
}
