package vn.thongmach.supervision;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.supervision.SupervisionCase.DiaryEntry;
import vn.thongmach.supervision.SupervisionCase.File;
import vn.thongmach.supervision.SupervisionCase.Listed;
import vn.thongmach.supervision.SupervisionCase.Reading;

/**
 * Cases. A file is open to the team, to whoever decided and their delegate, and to the inspector
 * who heads the body that inspects, as long as they do not belong to what is inspected. The head of
 * the subject unit learns of the case and its decision once it is conducted. To everybody else,
 * administrators included, it is not there. Every reading of a file is recorded, also where it
 * answers what the reader did.
 */
public interface SupervisionCases {

  /**
   * Records a decision with its team.
   *
   * @throws vn.thongmach.kernel.CodedException with all problems of the draft
   */
  File open(Scope scope, SupervisionCaseDraft draft);

  /**
   * Enters the next phase.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.phase-order}, {@code supervision.not-concluded},
   *     else all problems
   */
  File step(Scope scope, UUID id, SupervisionCaseDraft.PhaseStep step);

  /**
   * Gives a case another team, with a reason; who leaves it reads the file no more.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.closed}, else all problems
   */
  File changeTeam(Scope scope, UUID id, SupervisionCaseDraft.TeamDraft team);

  /**
   * Adds to the diary; by those of the team only.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found}, {@code
   *     supervision.not-yours}, {@code supervision.closed}, else all problems
   */
  DiaryEntry write(Scope scope, UUID id, SupervisionCaseDraft.DiaryEntryDraft entry);

  /** Those that are not closed first, then by day of the decision, latest first. */
  PageOf<Listed> list(Scope scope, SupervisionCase.@Nullable Phase phase, PageRequest page);

  /** A case whose file is open to the reader or whose decision was served on them. */
  Optional<SupervisionCase> find(Scope scope, UUID id);

  /** The file, whose reading is recorded; empty for whoever may not read it. */
  Optional<File> read(Scope scope, UUID id);

  /**
   * Latest day first; recorded as a reading.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for whoever may not read
   *     the file
   */
  PageOf<DiaryEntry> diary(Scope scope, UUID id, PageRequest page);

  /**
   * Who read the file, latest first; for the body that inspects and whoever decided.
   *
   * @throws vn.thongmach.kernel.CodedException {@code kernel.not-found} for everybody else
   */
  PageOf<Reading> readings(Scope scope, UUID id, PageRequest page);

  /** What the reader may do with a file that is open to them. */
  FileRights may(Scope scope, File file);

  /**
   * @param step enter the next phase
   * @param team change the team and read who read the file
   * @param write add to the diary
   * @param ask ask the unit for evidence
   * @param lead conclude it and accept what is mended, also once the file is closed
   */
  record FileRights(boolean step, boolean team, boolean write, boolean ask, boolean lead) {}
}
