package vn.thongmach.assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;
import vn.thongmach.kernel.Problems;

/**
 * What must hold of the sums of any bundle of an election, whatever its ballots say: ballots =
 * valid + invalid; for every person for + against + not counted = valid; and what follows from the
 * reasons for which a ballot is invalid. Immutable.
 *
 * @param names of the list by their ids on the ballot, in its order
 * @param reasons tested by the rule of the day
 */
public record BundleLaws(
    BallotForm form, int seats, Map<String, String> names, List<InvalidReason> reasons) {

  public BundleLaws {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    reasons = List.copyOf(reasons);
  }

  /** Of an election that is counted. */
  public static BundleLaws of(Election election, ElectionRules rules) {
    Map<String, String> names = new LinkedHashMap<>();
    election.candidates().forEach(each -> names.put(each.id(), each.name()));
    return new BundleLaws(election.form(), election.seats(), names, rules.invalid());
  }

  /** Whether a ballot of this election can be invalid for a reason. */
  public boolean possible(InvalidReason reason) {
    return reasons.contains(reason)
        && switch (reason) {
          case NOT_ISSUED, SIGNED_OR_MARKED, NAMES_OUTSIDE -> true;
          case TOO_MANY -> names.size() > seats;
          case BOTH_OR_NEITHER -> form == BallotForm.COLUMNS && names.size() == 1;
          case NOBODY_CHOSEN -> names.size() > 1;
        };
  }

  /** Tells everything that cannot be right about the sums of a bundle. */
  public void check(Problems problems, TalliedBundle bundle) {
    long invalid = 0;
    for (Map.Entry<InvalidReason, Integer> each : bundle.invalid().entrySet()) {
      String field = "invalid." + each.getKey().name();
      invalid += each.getValue();
      if (each.getValue() < 0) {
        problems.add(
            field, AssemblyError.NUMBER_OUTSIDE, each.getValue(), 0, Math.max(0, bundle.ballots()));
      } else if (!possible(each.getKey())) {
        problems.add(field, AssemblyError.REASON_IMPOSSIBLE, each.getValue());
      }
    }
    if (bundle.valid() < 0) {
      problems.add(
          "valid", AssemblyError.NUMBER_OUTSIDE, bundle.valid(), 0, Math.max(0, bundle.ballots()));
    }
    if (bundle.valid() + invalid != bundle.ballots()) {
      problems.add(
          "valid", AssemblyError.BUNDLE_UNBALANCED, bundle.valid(), invalid, bundle.ballots());
    }
    checkVotes(problems, bundle);
  }

  private void checkVotes(Problems problems, TalliedBundle bundle) {
    long chosen = 0;
    boolean whole = true;
    for (Map.Entry<String, String> each : names.entrySet()) {
      BundleVotes votes = bundle.votes().getOrDefault(each.getKey(), new BundleVotes(0, 0, 0));
      chosen += votes.votesFor();
      whole &= checkPerson(problems, bundle.valid(), each.getKey(), each.getValue(), votes);
    }
    if (!whole) {
      return;
    }
    if (possible(InvalidReason.TOO_MANY) && chosen > (long) bundle.valid() * seats) {
      problems.add("votes", AssemblyError.BUNDLE_ABOVE_SEATS, chosen, bundle.valid(), seats);
    }
    if (possible(InvalidReason.NOBODY_CHOSEN) && chosen < bundle.valid()) {
      problems.add("votes", AssemblyError.BUNDLE_BELOW_ONE, chosen, bundle.valid());
    }
  }

  private boolean checkPerson(
      Problems problems, int valid, String id, String name, BundleVotes votes) {
    String field = "votes." + id;
    if (votes.votesFor() < 0 || votes.against() < 0 || votes.notCounted() < 0) {
      problems.add(
          field,
          AssemblyError.NUMBER_OUTSIDE,
          Math.min(votes.votesFor(), Math.min(votes.against(), votes.notCounted())),
          0,
          Math.max(0, valid));
      return false;
    }
    if (votes.sum() != valid) {
      problems.add(field, AssemblyError.PERSON_UNBALANCED, name, votes.sum(), valid);
      return false;
    }
    if (votes.notCounted() > 0 && alwaysCounted()) {
      problems.add(field, AssemblyError.ALWAYS_COUNTED, name, votes.notCounted());
      return false;
    }
    return true;
  }

  /** Whether every valid ballot is for or against everybody. */
  public boolean alwaysCounted() {
    return form == BallotForm.STRIKE || possible(InvalidReason.BOTH_OR_NEITHER);
  }
}
