package vn.thongmach.dataplane.source.ves;

import org.jspecify.annotations.Nullable;

/**
 * A {@code schemaReference} of {@code stndDefined} data, never followed: only its last path segment
 * and its fragment are looked at.
 *
 * @param shipped whether it points into the shipped {@code faultMnS.yaml}, at whatever address
 * @param name the schema it names there, null when it names none in {@code #/components/schemas}
 */
record StandardReference(boolean shipped, @Nullable String name) {

  static final String SHIPPED_FILE = "faultMnS.yaml";

  private static final String SCHEMAS = "components/schemas/";

  static StandardReference of(String reference) {
    int hash = reference.indexOf('#');
    String address = hash < 0 ? reference : reference.substring(0, hash);
    String fragment = hash < 0 ? "" : reference.substring(hash + 1);
    String pointer = fragment.startsWith("/") ? fragment.substring(1) : fragment;
    boolean shipped = address.equals(SHIPPED_FILE) || address.endsWith("/" + SHIPPED_FILE);
    return new StandardReference(
        shipped, pointer.startsWith(SCHEMAS) ? pointer.substring(SCHEMAS.length()) : null);
  }
}
