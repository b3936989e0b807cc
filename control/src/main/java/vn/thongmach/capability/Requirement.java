package vn.thongmach.capability;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person must have: a skill confirmed at a level at least, or a certificate.
 *
 * @param level 1 to 5 for a skill; 0 for a certificate
 */
public record Requirement(UUID item, int level) {

  /** A requirement as written; {@code level} is left out for a certificate. */
  public record RequirementDraft(@Nullable UUID item, @Nullable Integer level) {}
}
