package vn.thongmach.target;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which targets are wanted; null means all.
 *
 * @param unit owner unit or a unit it is shared with
 * @param parent code of the target they are parts of
 * @param q in code or name, without regard to diacritics
 * @param closed whether those closed are wanted instead of those open
 */
public record TargetFilter(
    @Nullable UUID unit,
    @Nullable UUID clause,
    @Nullable String q,
    @Nullable String parent,
    @Nullable UUID head,
    boolean closed) {

  /** All targets in scope. */
  public static final TargetFilter ALL = new TargetFilter(null, null, null);

  /** Whatever their parent and head. */
  public TargetFilter(@Nullable UUID unit, @Nullable UUID clause, @Nullable String q) {
    this(unit, clause, q, null, null);
  }

  /** Open ones. */
  public TargetFilter(
      @Nullable UUID unit,
      @Nullable UUID clause,
      @Nullable String q,
      @Nullable String parent,
      @Nullable UUID head) {
    this(unit, clause, q, parent, head, false);
  }
}
