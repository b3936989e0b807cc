package vn.thongmach.supervision.model;

import java.util.List;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.supervision.EvidenceRequest;
import vn.thongmach.supervision.EvidenceRequest.EvidenceAnswer;

/** Stored requests with their answers; the caller has found the case for its reader. */
public interface EvidenceRows {

  void insert(Scope scope, UUID supervisionCase, EvidenceRequest request);

  void insert(Scope scope, UUID request, EvidenceAnswer answer);

  /** In order. */
  List<EvidenceRequest> of(Scope scope, UUID supervisionCase);
}
