package vn.thongmach.dataplane.source.mapping;

/**
 * Something wrong with a rule.
 *
 * @param path where, for example {@code rules[2].conditions[0].pattern}
 * @param detail what stands there
 */
public record RuleFault(String path, Kind kind, String detail) {

  /** What is wrong. */
  public enum Kind {
    MISSING,
    TOO_LONG,
    TOO_MANY,
    UNKNOWN_WORD,
    PATTERN,
    TEMPLATE,
    NAME_TWICE
  }
}
