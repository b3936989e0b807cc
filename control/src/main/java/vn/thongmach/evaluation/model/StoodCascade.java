package vn.thongmach.evaluation.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.target.Target;

/**
 * All targets in the versions of one instant, and which was a part of which then.
 *
 * @param parts by the code of their whole
 */
record StoodCascade(Map<String, Target> byCode, Map<String, List<Target>> parts)
    implements Cascade {

  static StoodCascade of(Collection<Target> all) {
    return new StoodCascade(
        all.stream().collect(Collectors.toMap(Target::code, Function.identity())),
        all.stream()
            .filter(target -> target.parent() != null)
            .sorted(Comparator.comparing(Target::code))
            .collect(Collectors.groupingBy(target -> String.valueOf(target.parent()))));
  }

  /** The target in its version of then; as it is where it was not there. */
  Target then(Target target) {
    if (!target.isComponent()) {
      return byCode.getOrDefault(target.code(), target);
    }
    Target whole = byCode.get(String.valueOf(target.parent()));
    return whole == null
        ? target
        : whole.components().stream()
            .filter(component -> component.code().equals(target.code()))
            .findFirst()
            .orElse(target);
  }

  @Override
  public List<Target> children(Target target) {
    return parts.getOrDefault(target.code(), List.of());
  }

  @Override
  public List<Target> above(Target target) {
    List<Target> above = new ArrayList<>();
    for (Target up = parent(target); up != null && !above.contains(up); up = parent(up)) {
      above.add(up);
    }
    return above;
  }

  private @Nullable Target parent(Target target) {
    String parent = target.parent();
    return parent == null ? null : byCode.get(parent);
  }
}
