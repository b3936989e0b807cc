package vn.thongmach.dataplane.source.mapping;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a message by name. Of a trap, {@code varbind.<OID>} is also the first varbind below
 * that OID, so that a column can be named without the index of its row, and {@code index.<OID>} is
 * that index: what stands behind the OID there.
 */
record MessageFields(Map<String, String> fields) {

  private static final String VARBIND = "varbind.";
  private static final String INDEX = "index.";

  /** The text of a field; null where the message has none. */
  @Nullable String get(String name) {
    String exact = fields.get(name);
    if (exact != null) {
      return exact;
    }
    if (name.startsWith(VARBIND)) {
      String found = below(name);
      return found == null ? null : fields.get(found);
    }
    if (name.startsWith(INDEX)) {
      String column = VARBIND + name.substring(INDEX.length());
      String found = below(column);
      return found == null ? null : found.substring(column.length() + 1);
    }
    return null;
  }

  private @Nullable String below(String column) {
    String start = column + ".";
    for (String name : fields.keySet()) {
      if (name.startsWith(start)) {
        return name;
      }
    }
    return null;
  }
}
