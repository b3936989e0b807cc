package vn.thongmach.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything wrong with one request, so that all of it is answered together. Not safe for
 * use by several threads.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(String field, ErrorCode code, Object... arguments) {
    found.add(Problem.in(field, code, arguments));
  }

  /** A required text: kept in NFC without spaces at its ends; empty text when it is refused. */
  public String text(String field, @Nullable String value, int longest) {
    String kept = value == null ? "" : VietnameseText.kept(value);
    if (kept.isEmpty()) {
      add(field, KernelError.VALUE_MISSING, field);
    } else if (kept.length() > longest) {
      add(field, KernelError.VALUE_TOO_LONG, field, longest);
    }
    return kept;
  }

  /** An optional text; null when absent or blank. */
  public @Nullable String optionalText(String field, @Nullable String value, int longest) {
    return value == null || VietnameseText.kept(value).isEmpty()
        ? null
        : text(field, value, longest);
  }

  /** Refuses an absent value. */
  public <T> @Nullable T required(String field, @Nullable T value) {
    if (value == null) {
      add(field, KernelError.VALUE_MISSING, field);
    }
    return value;
  }

  public boolean none() {
    return found.isEmpty();
  }

  /**
   * Throws all problems found, malformed values first, so that they decide the status.
   *
   * @throws CodedException when there is at least one
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new CodedException(
          found.stream()
              .sorted(Comparator.comparing(problem -> problem.code().kind().status() != 400))
              .toList());
    }
  }
}
