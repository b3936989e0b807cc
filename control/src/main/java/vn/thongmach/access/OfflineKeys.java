package vn.thongmach.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongmach.access.model.OfflineKeyRows;

/**
 * The secret under which the devices of an account keep what they show and send without signal: 256
 * random bits, made once per account, told to nobody but whoever is signed in as it. Without a
 * session a device that forgot it cannot read what it keeps.
 */
@Service
public class OfflineKeys {

  private static final int KEY_BYTES = 32;

  private final OfflineKeyRows rows;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  OfflineKeys(OfflineKeyRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The secret of the scope's principal, as base64. */
  @Transactional
  public String ownKey(Scope scope) {
    byte[] secret = new byte[KEY_BYTES];
    random.nextBytes(secret);
    rows.insertIfNone(scope, secret, clock.instant());
    return Base64.getEncoder().encodeToString(rows.own(scope));
  }
}
