package vn.thongmach.dataplane.correlation.files;

/**
 * Something wrong with a file.
 *
 * @param file its name as given
 * @param line from 1, the header being 1; 0 = the whole file
 * @param value what was found there
 */
public record FileProblem(Kind kind, String file, long line, String value) {

  /** What is wrong. */
  public enum Kind {
    /** It cannot be read; value = why. */
    UNREADABLE,
    /** It is not UTF-8. */
    NOT_UTF8,
    /** The first line is not the header; value = the header that is needed. */
    HEADER,
    /** A quote is not closed, or the like; value = what the reader says. */
    MALFORMED,
    /** Fewer columns than the header has; value = how many. */
    COLUMNS,
    /** A text is needed in this column; value = the column. */
    EMPTY,
    /** Type without id or id without type; value = the two columns. */
    HALF,
    /** A text is longer than allowed; value = the column. */
    TOO_LONG,
    /** Not whole milliseconds since 1970; value = what stands there. */
    TIME,
    /** None of the severities; value = what stands there. */
    SEVERITY,
    /** More objects or lines than allowed; value = how many are. */
    TOO_MANY,
    /** There are more problems than are told; value = how many are told. */
    MORE
  }
}
