package vn.thongmach.target;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What wanted targets are tied to; one tie is enough.
 *
 * @param head the person who answers for them; null for nobody
 * @param codes their own codes
 * @param targets their ids
 * @param programmes programmes that are to reach them
 * @param clauses clauses they stand on, as their own or a further one
 * @param objects network objects that they measure, by name or by type
 */
public record TargetTies(
    @Nullable UUID head,
    Set<String> codes,
    Set<UUID> targets,
    Set<UUID> programmes,
    Set<UUID> clauses,
    List<MeasuredThing> objects) {

  public TargetTies {
    codes = Set.copyOf(codes);
    targets = Set.copyOf(targets);
    programmes = Set.copyOf(programmes);
    clauses = Set.copyOf(clauses);
    objects = List.copyOf(objects);
  }

  /** By their codes alone. */
  public static TargetTies codes(Collection<String> codes) {
    return new TargetTies(null, Set.copyOf(codes), Set.of(), Set.of(), Set.of(), List.of());
  }

  /** By their ids alone. */
  public static TargetTies ids(Collection<UUID> targets) {
    return new TargetTies(null, Set.of(), Set.copyOf(targets), Set.of(), Set.of(), List.of());
  }

  /** Whether nothing is wanted. */
  public boolean isEmpty() {
    return head == null
        && codes.isEmpty()
        && targets.isEmpty()
        && programmes.isEmpty()
        && clauses.isEmpty()
        && objects.isEmpty();
  }

  /** A network object with the type and source by which it may be measured. */
  public record MeasuredThing(UUID id, String type, String source) {}
}
