package vn.thongmach.access.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;

/** Storage of the answers kept for requests that may be sent again. */
public interface KeptAnswers {

  /**
   * Takes a key for a request of the scope's principal, inside the caller's transaction. While
   * another request of the same key is under way, waits until that one has ended.
   *
   * @param requestHash what the request asked, as hexadecimal SHA-256
   * @return false when the key has been used before
   */
  boolean take(Scope scope, String key, String requestHash, Instant now);

  /** What was kept for a key of the scope's principal. */
  Optional<KeptAnswer> find(Scope scope, String key);

  void answered(Scope scope, String key, KeptAnswer answer);

  /** Removes some of what was kept before that instant, of whomever. */
  void deleteBefore(Scope scope, Instant instant);

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param contentType null for an answer without a body
   * @param body text of the body, empty without one
   */
  record KeptAnswer(String requestHash, int status, @Nullable String contentType, String body) {}
}
