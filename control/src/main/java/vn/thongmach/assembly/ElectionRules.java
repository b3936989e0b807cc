package vn.thongmach.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import vn.thongmach.regulation.Rule;
import vn.thongmach.regulation.RuleReference;
import vn.thongmach.regulation.Rules;

/**
 * The rules that one election is counted by.
 *
 * @param invalid reasons in the order in which they are tested; the first that holds counts
 * @param columnsUpToSeats whether a list with columns may have at most as many names as seats
 * @param over the share of the base that votes must exceed, from 0 to less than 1
 * @param tieByListOrder whether the first on the list are elected when the last places are tied;
 *     else none of those tied is
 * @param references where the rules are to be read, each once
 */
public record ElectionRules(
    List<InvalidReason> invalid,
    boolean columnsUpToSeats,
    BigDecimal over,
    boolean tieByListOrder,
    List<RuleReference> references) {

  public ElectionRules {
    invalid = List.copyOf(invalid);
    references = List.copyOf(references);
  }

  /**
   * Of the wordings that hold on the day of the election.
   *
   * @param wording finds the wording by the code of a rule
   */
  public static ElectionRules of(Function<String, Rule> wording) {
    Rule ballot = wording.apply(Rules.ELECTION_BALLOT);
    Rule majority = wording.apply(Rules.ELECTION_MAJORITY);
    Rule tie = wording.apply(Rules.ELECTION_TIE);
    return new ElectionRules(
        ballot
            .parameters()
            .required("invalid")
            .valueStream()
            .map(reason -> InvalidReason.named(reason.stringValue()))
            .toList(),
        ballot.parameters().required("columnsUpToSeats").booleanValue(),
        majority.parameters().required("over").decimalValue(),
        tie.parameters().required("atLastSeat").stringValue().equals("LIST_ORDER"),
        RuleReference.ofAll(ballot, majority, tie));
  }

  /** The smallest whole number of votes that is more than the share of the base. */
  public int needed(int base) {
    return over.multiply(BigDecimal.valueOf(base)).setScale(0, RoundingMode.FLOOR).intValueExact()
        + 1;
  }

  /** Whether a list is allowed in its form. */
  public boolean allows(BallotForm form, int names, int seats) {
    return !columnsUpToSeats || form != BallotForm.COLUMNS || names <= seats;
  }
}
