package vn.thongmach.notice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to tell whom.
 *
 * @param people who is told; may be empty
 * @param subject what it is about
 * @param address where the console shows it: a path below its root with encoded parts
 * @param line key of the sentence in {@code messages/<module>_<language>.properties}; {@code {0}}
 *     in it is whoever did it, {@code {1}} the first argument and so on
 * @param arguments texts, whole numbers and days ({@link LocalDate}); texts may be anybody's
 * @param urgent may pass quiet hours for those who want that
 */
public record NoticeDraft(
    NoticeKind kind,
    Set<UUID> people,
    Subject subject,
    String address,
    String line,
    List<Object> arguments,
    boolean urgent) {

  public NoticeDraft {
    people = Set.copyOf(people);
    arguments = List.copyOf(arguments);
    if (!address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
      throw new IllegalArgumentException("No path of the console: " + address);
    }
    for (Object argument : arguments) {
      if (!(argument instanceof String
          || argument instanceof Integer
          || argument instanceof LocalDate)) {
        throw new IllegalArgumentException("Neither text, number nor day: " + argument);
      }
    }
  }

  /** These people, those that are not known left out. */
  public static Set<UUID> people(@Nullable UUID... wanted) {
    Set<UUID> people = new LinkedHashSet<>();
    Arrays.stream(wanted).filter(Objects::nonNull).forEach(people::add);
    return people;
  }

  /**
   * What a notice is about.
   *
   * @param type as in the audit trail, for example {@code obstacle}
   * @param id its code, or its id where it has none
   * @param title its name when it was told
   */
  public record Subject(String type, String id, String title) {}
}
