package vn.thongmach.kernel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything wrong with one request, so that all of it is answered together. Not safe for
 * use by several threads.
 */
public final class Problems {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
  private static final int LONGEST_CODE = 40;

  /** Most characters of a reason. */
  public static final int LONGEST_REASON = 1000;

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

  /** A required code: letters, digits, dots, hyphens, underscores; at most 40. */
  public String code(String field, @Nullable String value) {
    String kept = text(field, value, LONGEST_CODE);
    if (!kept.isEmpty() && kept.length() <= LONGEST_CODE && !CODE.matcher(kept).matches()) {
      add(field, KernelError.VALUE_MALFORMED, field, kept);
    }
    return kept;
  }

  /** The code of what exists: it stays, so a draft leaves it out or repeats it. */
  public String fixedCode(String field, @Nullable String value, String current) {
    if (value != null && !VietnameseText.kept(value).equals(current)) {
      add(field, KernelError.CODE_FIXED, current);
    }
    return current;
  }

  /** Why something is changed. */
  public String reason(@Nullable String value) {
    return text("reason", value, LONGEST_REASON);
  }

  /** Refuses an end that is not after its beginning; absent days are not compared. */
  public void order(String field, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null && !to.isAfter(from)) {
      add(field, KernelError.DATES_REVERSED, to.toString(), from.toString());
    }
  }

  /**
   * Refuses to change what somebody else changed since the writer saw it.
   *
   * @param seen the version the writer saw; null when not checked
   * @throws CodedException {@code kernel.changed-meanwhile}
   */
  public static void requireCurrent(@Nullable Integer seen, int current, String name) {
    if (seen != null && seen != current) {
      throw new CodedException(KernelError.CHANGED_MEANWHILE, name, current);
    }
  }

  /** An optional text; null when absent or blank. */
  public @Nullable String optionalText(String field, @Nullable String value, int longest) {
    return value == null || VietnameseText.kept(value).isEmpty()
        ? null
        : text(field, value, longest);
  }

  /**
   * What was required and has been checked by {@link #throwIfAny}.
   *
   * @throws IllegalStateException when it is absent: a check is missing
   */
  public static <T> T given(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("Absent values were refused above");
    }
    return value;
  }

  /** Ids in the order given, each once; absent ones among them are refused on their place. */
  public List<UUID> ids(String field, @Nullable List<@Nullable UUID> wanted) {
    Set<UUID> ids = new LinkedHashSet<>();
    int at = 0;
    for (UUID id : wanted == null ? List.<@Nullable UUID>of() : wanted) {
      if (required(field + "[" + at++ + "]", id) != null) {
        ids.add(id);
      }
    }
    return List.copyOf(ids);
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
