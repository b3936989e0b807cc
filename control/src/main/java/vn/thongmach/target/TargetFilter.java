package vn.thongmach.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which targets are wanted; null means all.
 *
 * @param unit owner unit
 * @param q in code or name, without regard to diacritics
 */
public record TargetFilter(@Nullable UUID unit, @Nullable UUID clause, @Nullable String q) {

  /** All targets in scope. */
  public static final TargetFilter ALL = new TargetFilter(null, null, null);
}
