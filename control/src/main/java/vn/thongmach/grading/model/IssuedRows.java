package vn.thongmach.grading.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.kernel.AppendOnlyTable.LedgerRow;

/** Stored issued grades; rows are only ever added. */
public interface IssuedRows {

  /** False where the grade it supersedes was superseded meanwhile. */
  boolean insert(Scope scope, IssuedGradeRow row);

  /** All of these subjects, latest first. */
  List<IssuedGrade> of(Scope scope, Collection<UUID> subjects);

  /** Those that stand, of all subjects. */
  List<IssuedGrade> standing(Scope scope);

  /** The issued bytes with their subject. */
  Optional<IssuedGradeRow> find(Scope scope, UUID issuedGrade);

  /** Notes that a scorecard a grade rests on no longer stands; false where that was noted. */
  boolean flag(Scope scope, UUID issuedGrade, UUID scorecard);

  /** Assigns all rows without a batch; answers the hashes of the batch's rows by id. */
  List<byte[]> seal(Scope scope, long batch);

  /** Hands out the rows of these batches by batch, then id. */
  void rows(Scope scope, long firstBatch, long lastBatch, Consumer<LedgerRow> each);

  long rowsWithoutBatch(Scope scope);
}
