package vn.thongmach.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that refuses, RFC 9457, media type {@code application/problem+json}.
 *
 * @param type {@code urn:thongmach:error:<code>}
 * @param title kind of error in the reader's language
 * @param status HTTP status
 * @param detail what is wrong here, in the reader's language
 * @param instance path of the request
 * @param code code of the first error
 * @param errors all errors found, at least one
 */
public record ProblemDocument(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    List<ProblemEntry> errors) {

  /** Media type of this document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One error.
   *
   * @param line line in the file handed in, from 1; null outside files
   * @param column column in the file handed in, from 1; null outside files
   * @param field path of the request's field; null outside requests
   */
  public record ProblemEntry(
      String code,
      @Nullable Integer line,
      @Nullable Integer column,
      @Nullable String field,
      String message) {}
}
