package vn.thongmach.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;
import vn.thongmach.kernel.Problems;

/**
 * Counts the ballots of one election, or sums of bundles of them, in any order, each once. Not for
 * use by several threads.
 *
 * <p>A ballot is invalid for the first reason of the rule that holds. On a valid one every name is
 * for, against or not counted for that person. Elected are those with more votes for than the
 * rule's share of the base, by votes from high to low, as far as there are seats.
 */
public final class Counting {

  private final Election election;
  private final ElectionRules rules;
  private final Set<String> candidates;
  private final Set<String> counted = new HashSet<>();
  private final Set<Integer> bundles = new HashSet<>();
  private final Map<InvalidReason, Integer> invalid = new EnumMap<>(InvalidReason.class);
  private final int[] votesFor;
  private final int[] against;
  private int valid;
  private int tallied;

  /**
   * @throws IllegalArgumentException for a list that the rules do not allow in its form
   */
  public Counting(Election election, ElectionRules rules) {
    if (!rules.allows(election.form(), election.candidates().size(), election.seats())) {
      throw new IllegalArgumentException("A list with columns has more names than seats");
    }
    this.election = election;
    this.rules = rules;
    this.candidates = election.ids();
    this.votesFor = new int[election.candidates().size()];
    this.against = new int[election.candidates().size()];
  }

  /**
   * Takes one ballot in.
   *
   * @throws IllegalArgumentException for a ballot that was taken in before, more ballots than were
   *     issued, a name outside the list among its marks or a mark of the other form
   */
  public void add(Ballot ballot) {
    if (!candidates.containsAll(ballot.marks().keySet())
        || !election.form().marks().containsAll(ballot.marks().values())) {
      throw new IllegalArgumentException("Marks of ballot " + ballot.id() + " do not fit the list");
    }
    if (returned() == election.issued() || !counted.add(ballot.id())) {
      throw new IllegalArgumentException("Ballot " + ballot.id() + " cannot have been returned");
    }
    Optional<InvalidReason> reason =
        rules.invalid().stream().filter(each -> each.holds(election, ballot)).findFirst();
    if (reason.isPresent()) {
      invalid.merge(reason.get(), 1, Integer::sum);
      return;
    }
    valid++;
    for (int at = 0; at < votesFor.length; at++) {
      switch (mark(election, ballot, election.candidates().get(at)).vote()) {
        case FOR -> votesFor[at]++;
        case AGAINST -> against[at]++;
        case NOT_COUNTED -> {}
      }
    }
  }

  /**
   * Takes the sums of one bundle in.
   *
   * @throws IllegalArgumentException for a bundle that was taken in before, more ballots than were
   *     issued, or sums that {@link BundleLaws} has anything against
   */
  public void add(TalliedBundle bundle) {
    Problems problems = new Problems();
    BundleLaws.of(election, rules).check(problems, bundle);
    if (!problems.none() || !candidates.equals(bundle.votes().keySet())) {
      throw new IllegalArgumentException("Sums of bundle " + bundle.number() + " cannot be right");
    }
    if (bundle.ballots() > election.issued() - returned() || !bundles.add(bundle.number())) {
      throw new IllegalArgumentException(
          "Bundle " + bundle.number() + " cannot have been returned");
    }
    tallied += bundle.ballots();
    bundle.invalid().forEach((reason, ballots) -> invalid.merge(reason, ballots, Integer::sum));
    valid += bundle.valid();
    for (int at = 0; at < votesFor.length; at++) {
      BundleVotes votes = Problems.given(bundle.votes().get(election.candidates().get(at).id()));
      votesFor[at] += votes.votesFor();
      against[at] += votes.against();
    }
  }

  private int returned() {
    return counted.size() + tallied;
  }

  /** What is found beside a name, by the form where nothing was noted. */
  static Mark mark(Election election, Ballot ballot, Candidate candidate) {
    return ballot.marks().getOrDefault(candidate.id(), election.form().unmarked());
  }

  /** What the ballots taken in so far come to. */
  public Tally tally() {
    List<PersonVotes> votes = new ArrayList<>();
    for (int at = 0; at < votesFor.length; at++) {
      votes.add(
          new PersonVotes(
              election.candidates().get(at).id(),
              votesFor[at],
              against[at],
              valid - votesFor[at] - against[at]));
    }
    int needed = rules.needed(election.base());
    List<PersonVotes> reached =
        votes.stream()
            .filter(person -> person.votesFor() >= needed)
            .sorted(Comparator.comparing(PersonVotes::votesFor).reversed())
            .toList();
    List<PersonVotes> tied = tied(reached);
    // Nobody passes those tied: who has fewer votes than they is not elected either.
    List<PersonVotes> elected =
        reached.stream()
            .takeWhile(person -> !tied.contains(person))
            .limit(election.seats())
            .toList();
    return new Tally(
        election.issued(),
        returned(),
        valid,
        inOrder(),
        votes,
        election.base(),
        needed,
        elected.stream().map(PersonVotes::id).toList(),
        tied.stream().map(PersonVotes::id).toList(),
        election.seats() - elected.size(),
        rules.references());
  }

  /** Those with the votes of the last seat, where they are more than the places left for them. */
  private List<PersonVotes> tied(List<PersonVotes> reached) {
    int seats = election.seats();
    if (rules.tieByListOrder()
        || reached.size() <= seats
        || reached.get(seats - 1).votesFor() != reached.get(seats).votesFor()) {
      return List.of();
    }
    int last = reached.get(seats).votesFor();
    return reached.stream().filter(person -> person.votesFor() == last).toList();
  }

  private Map<InvalidReason, Integer> inOrder() {
    Map<InvalidReason, Integer> ordered = new LinkedHashMap<>();
    for (InvalidReason reason : rules.invalid()) {
      Integer found = invalid.get(reason);
      if (found != null) {
        ordered.put(reason, found);
      }
    }
    return ordered;
  }
}
