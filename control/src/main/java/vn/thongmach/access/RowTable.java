package vn.thongmach.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.util.pattern.PathPatternParser;

/** Rows of {@link AccessRules} as they are written down, one after the other. */
final class RowTable {
  private final List<AccessRules.Row> rows = new ArrayList<>();

  RowTable open(String method, String... patterns) {
    return add(method, true, Set.of(), patterns);
  }

  RowTable row(String method, Set<Role> roles, String... patterns) {
    return add(method, false, roles, patterns);
  }

  RowTable all(List<AccessRules.Row> others) {
    rows.addAll(others);
    return this;
  }

  List<AccessRules.Row> rows() {
    return List.copyOf(rows);
  }

  private RowTable add(String method, boolean open, Set<Role> roles, String... patterns) {
    for (String pattern : patterns) {
      rows.add(
          new AccessRules.Row(
              method, PathPatternParser.defaultInstance.parse(pattern), open, roles));
    }
    return this;
  }
}
