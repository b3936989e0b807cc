package vn.thongmach.evaluation.grading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Subjects drawn from a seed, near the limits of the rules and with many equal ones. */
public final class RandomSubjects {

  private static final List<String> COMMON = List.of("30", "29.5", "20.25", "10", "0.1");
  private static final List<String> RESULTS = List.of("70", "60.5", "60.4", "50", "49.9", "20");

  private RandomSubjects() {}

  /** At most 40, the same for the same seed. */
  public static List<Subject> of(long seed) {
    Random random = new Random(seed);
    List<Subject> subjects = new ArrayList<>();
    int many = random.nextInt(41);
    for (int at = 0; at < many; at++) {
      boolean strong = random.nextInt(3) > 0;
      subjects.add(
          new Subject(
              "s" + at,
              random.nextBoolean() ? Subject.Kind.COLLECTIVE : Subject.Kind.INDIVIDUAL,
              "g" + random.nextInt(2),
              number(COMMON.get(random.nextInt(strong ? 2 : COMMON.size()))),
              number(RESULTS.get(random.nextInt(strong ? 3 : RESULTS.size()))),
              strong || random.nextBoolean() ? BigDecimal.ONE : number("0.999"),
              number(strong ? "0." + (3 + random.nextInt(2)) : "0.299"),
              number(random.nextBoolean() ? "0.2" : "0.201"),
              random.nextInt(5) > 0,
              random.nextInt(8) > 0,
              random.nextInt(8) == 0,
              random.nextInt(12) == 0));
    }
    return subjects;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
