package vn.thongmach.assembly.model;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thongmach.organisation.Person;

/** People as a list of candidates orders them: by given, middle, then family name. */
final class VietnameseOrder {

  /** Whoever is not known stands last. */
  static final Comparator<@Nullable Person> PEOPLE =
      Comparator.nullsLast(
          Comparator.comparing(Person::givenName, words())
              .thenComparing(person -> middle(person), words())
              .thenComparing(Person::familyName, words())
              .thenComparing(Person::id));

  private VietnameseOrder() {}

  private static String middle(Person person) {
    String middle = person.middleName();
    return middle == null ? "" : middle;
  }

  private static Comparator<String> words() {
    Collator collator = Collator.getInstance(Locale.of("vi", "VN"));
    collator.setStrength(Collator.TERTIARY);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    return (one, other) -> {
      synchronized (collator) {
        return collator.compare(one, other);
      }
    };
  }
}
