package vn.thongmach.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was handed in.
 *
 * @param arguments values for the code's text, in the order of its placeholders
 * @param line line in the file, from 1; null outside files
 * @param column column in the file, from 1; null outside files
 * @param field path of the request's field; null outside requests
 */
public record Problem(
    ErrorCode code,
    List<Object> arguments,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable String field) {

  public static Problem of(ErrorCode code, Object... arguments) {
    return new Problem(code, List.of(arguments), null, null, null);
  }

  public static Problem at(int line, int column, ErrorCode code, Object... arguments) {
    return new Problem(code, List.of(arguments), line, column, null);
  }

  public static Problem in(String field, ErrorCode code, Object... arguments) {
    return new Problem(code, List.of(arguments), null, null, field);
  }
}
