package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One ballot of a congress or conference: who was called, how many ballots were issued, who stands.
 *
 * @param date the day in Việt Nam; its rules count
 * @param convened official members or delegates called
 * @param excluded those of them who do not count towards the base of the majority
 * @param issued ballots handed out by the tellers
 * @param seats how many are to be elected, at least 1
 * @param candidates in the order of the list, at least one
 */
public record Election(
    LocalDate date,
    CongressKind congress,
    int convened,
    int excluded,
    int issued,
    int seats,
    BallotForm form,
    List<Candidate> candidates) {

  /**
   * @throws IllegalArgumentException for numbers below 0, more excluded than convened, no seat, no
   *     candidate or one that stands twice
   */
  public Election {
    candidates = List.copyOf(candidates);
    Set<String> ids = new HashSet<>();
    if (excluded < 0
        || convened < excluded
        || issued < 0
        || seats < 1
        || candidates.isEmpty()
        || !candidates.stream().allMatch(candidate -> ids.add(candidate.id()))) {
      throw new IllegalArgumentException("No such election can be held");
    }
  }

  /** Those whose majority elects: convened less excluded. */
  public int base() {
    return convened - excluded;
  }

  Set<String> ids() {
    return candidates.stream().map(Candidate::id).collect(Collectors.toSet());
  }
}
