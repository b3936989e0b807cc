package vn.thongmach.regulation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One wording of a rule.
 *
 * @param code what it rules, for example {@code outage.severities}
 * @param effectiveFrom since when it holds
 * @param effectiveTo until when, not included; null while nothing follows
 * @param parameters its parameters as JSON, in the form its code asks for
 * @param source the document it comes from
 * @param verified whether a person checked it against that document
 * @param recordedAt when this wording was entered or checked
 * @param recordedBy who entered or checked it
 */
public record Rule(
    String code,
    Instant effectiveFrom,
    @Nullable Instant effectiveTo,
    JsonNode parameters,
    String source,
    boolean verified,
    Instant recordedAt,
    String recordedBy) {

  /** The words of a rule that is a list of words. */
  public Set<String> words() {
    Set<String> words = new HashSet<>();
    parameters.forEach(word -> words.add(word.stringValue()));
    return words;
  }

  /** One number of a rule that is a set of named numbers. */
  public double number(String name) {
    return parameters.required(name).doubleValue();
  }
}
