package vn.thongmach.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.regulation.RuleReference;

/**
 * What a count comes to. Issued = returned + unreturned, returned = valid + invalid.
 *
 * @param invalid how many ballots for each reason that occurred, in the order of testing
 * @param votes of every candidate, in the order of the list
 * @param base convened less excluded
 * @param needed votes that elect
 * @param elected by votes from high to low, equals in the order of the list
 * @param tied who has equal votes at the last seat and is therefore not elected, in the order of
 *     the list
 * @param unfilled seats for which nobody is elected
 */
public record Tally(
    int issued,
    int returned,
    int valid,
    Map<InvalidReason, Integer> invalid,
    List<PersonVotes> votes,
    int base,
    int needed,
    List<String> elected,
    List<String> tied,
    int unfilled,
    List<RuleReference> rules) {

  public Tally {
    invalid = Collections.unmodifiableMap(new LinkedHashMap<>(invalid));
    votes = List.copyOf(votes);
    elected = List.copyOf(elected);
    tied = List.copyOf(tied);
    rules = List.copyOf(rules);
  }

  public int unreturned() {
    return issued - returned;
  }
}
