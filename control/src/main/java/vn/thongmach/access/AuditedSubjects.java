package vn.thongmach.access;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a reader reaches the subject of an audit entry; implemented by each module for the types
 * it owns, so that the history of a thing is as open as the thing.
 */
public interface AuditedSubjects {

  /** The subject types this module records, as given to {@link AuditTrail}. */
  Set<String> types();

  /**
   * @param id the subject's id as given to {@link AuditTrail}
   */
  boolean reaches(Scope scope, String type, String id);

  /** What people call the subject, where it has a name of its own and the reader reaches it. */
  default Optional<String> named(Scope scope, String type, String id) {
    return Optional.empty();
  }
}
