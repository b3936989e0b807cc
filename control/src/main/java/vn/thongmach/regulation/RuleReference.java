package vn.thongmach.regulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where a decision's rule is to be read.
 *
 * @param regulation its number, for example {@code 190-QĐ/TW}
 * @param article its article, for example {@code Điều 15}
 * @param verified whether a person checked the wording against that article
 */
public record RuleReference(String regulation, String article, boolean verified) {

  /** Of a rule whose parameters name regulation and article. */
  public static RuleReference of(Rule rule) {
    return new RuleReference(
        rule.parameters().required("regulation").stringValue(),
        rule.parameters().required("article").stringValue(),
        rule.verified());
  }

  /** Of several rules, each article once; verified where all rules from it are. */
  public static List<RuleReference> ofAll(Rule... rules) {
    return merged(Stream.of(rules).map(RuleReference::of).toList());
  }

  /** Each article once; verified where it is everywhere. */
  public static List<RuleReference> merged(List<RuleReference> references) {
    Map<List<String>, RuleReference> found = new LinkedHashMap<>();
    for (RuleReference reference : references) {
      found.merge(
          List.of(reference.regulation, reference.article),
          reference,
          (one, other) ->
              new RuleReference(one.regulation, one.article, one.verified && other.verified));
    }
    return List.copyOf(found.values());
  }
}
