package vn.thongmach.regulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;

/**
 * Wordings as the product ships them: what a new data folder begins with, and what commands on
 * files go by, which have no data folder. Immutable.
 */
public final class ShippedRules {

  /** Of elections in the Party and of the yearly grading. */
  private static final String FILE = "/rules/elections-and-grading.json";

  private static final String RECORDED_BY = "Thông Mạch";

  private final List<Shipped> wordings;

  private ShippedRules(List<Shipped> wordings) {
    this.wordings = List.copyOf(wordings);
  }

  /**
   * One wording as shipped.
   *
   * @param id of its row
   */
  public record Shipped(UUID id, Rule rule) {}

  /** The rules of elections and grading. */
  public static ShippedRules electionsAndGrading() {
    try (InputStream file = ShippedRules.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not shipped");
      }
      return read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same in a form of its own: a list of wordings in any order. */
  static ShippedRules read(byte[] file) {
    JsonMapper json =
        JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    Map<String, Rule> next = new HashMap<>();
    List<Shipped> newestFirst =
        json.readTree(file)
            .valueStream()
            .sorted(
                Comparator.comparing((JsonNode entry) -> text(entry, "effectiveFrom")).reversed())
            .map(
                entry -> {
                  Rule rule = rule(entry, next.get(text(entry, "code")));
                  next.put(rule.code(), rule);
                  return new Shipped(UUID.fromString(text(entry, "id")), rule);
                })
            .toList();
    return new ShippedRules(newestFirst.reversed());
  }

  /** All wordings, oldest first. */
  public List<Shipped> all() {
    return wordings;
  }

  /**
   * The wording that held on a day in Việt Nam.
   *
   * @throws CodedException {@code regulation.no-wording-yet} before the first one
   */
  public Rule on(String code, LocalDate day) {
    return wordings.reversed().stream()
        .map(Shipped::rule)
        .filter(rule -> rule.code().equals(code))
        .filter(rule -> !rule.effectiveFrom().isAfter(day.atStartOfDay(Period.ZONE).toInstant()))
        .findFirst()
        .orElseThrow(
            () -> new CodedException(RegulationError.NO_WORDING_YET, code, day, first(code)));
  }

  private LocalDate first(String code) {
    return wordings.stream()
        .map(Shipped::rule)
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .map(rule -> LocalDate.ofInstant(rule.effectiveFrom(), Period.ZONE))
        .orElseThrow(() -> new CodedException(RegulationError.UNKNOWN_RULE, code));
  }

  private static Rule rule(JsonNode entry, @Nullable Rule following) {
    return new Rule(
        text(entry, "code"),
        LocalDate.parse(text(entry, "effectiveFrom")).atStartOfDay(Period.ZONE).toInstant(),
        following == null ? null : following.effectiveFrom(),
        entry.required("parameters"),
        text(entry, "source"),
        entry.required("verified").booleanValue(),
        LocalDate.parse(text(entry, "recordedAt")).atStartOfDay(Period.ZONE).toInstant(),
        RECORDED_BY);
  }

  private static String text(JsonNode entry, String name) {
    return entry.required(name).stringValue();
  }
}
