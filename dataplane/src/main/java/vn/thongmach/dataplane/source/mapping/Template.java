package vn.thongmach.dataplane.source.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with {@code ${name}} in it. */
record Template(List<Part> parts) {

  private static final String OPEN = "${";

  /** Looks a name up. */
  interface Values {
    @Nullable String of(String name);
  }

  /** Words, or a name to be looked up. */
  record Part(String text, boolean name) {}

  /** The template; null when a brace stays open or a name is empty. */
  static @Nullable Template of(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf(OPEN, at);
      if (open < 0) {
        parts.add(new Part(text.substring(at), false));
        break;
      }
      int close = text.indexOf('}', open);
      if (close <= open + OPEN.length()) {
        return null;
      }
      parts.add(new Part(text.substring(at, open), false));
      parts.add(new Part(text.substring(open + OPEN.length(), close), true));
      at = close + 1;
    }
    return new Template(List.copyOf(parts));
  }

  /** The text with names filled; null when one of them is unknown or empty. */
  @Nullable String fill(Values values) {
    StringBuilder filled = new StringBuilder();
    for (Part part : parts) {
      String text = part.name() ? values.of(part.text()) : part.text();
      if (text == null || part.name() && text.isEmpty()) {
        return null;
      }
      filled.append(text);
    }
    return filled.toString().strip();
  }
}
