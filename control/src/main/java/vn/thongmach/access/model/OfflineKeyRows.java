package vn.thongmach.access.model;

import java.time.Instant;
import vn.thongmach.access.Scope;

/** Storage of the secrets under which devices keep things, one per account. */
public interface OfflineKeyRows {

  /** Keeps a secret for the scope's principal unless there is one. */
  void insertIfNone(Scope scope, byte[] secret, Instant now);

  /** The secret of the scope's principal, which must be there. */
  byte[] own(Scope scope);
}
