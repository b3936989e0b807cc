package vn.thongmach.supervision.model;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.SupervisionFinding;

/** Stored findings; the caller has found the case for its reader. */
public interface FindingRows {

  void insert(Scope scope, UUID supervisionCase, SupervisionFinding finding);

  /** Everything but id and number. */
  void update(Scope scope, SupervisionFinding finding);

  /** In order. */
  List<SupervisionFinding> of(Scope scope, UUID supervisionCase);
}
