package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** An election drawn from a seed, with few people so that ties and missed majorities are common. */
public record RandomElection(Election election, List<Ballot> ballots) {

  /** The same for the same seed. */
  public static RandomElection of(long seed) {
    Random random = new Random(seed);
    BallotForm form = random.nextBoolean() ? BallotForm.STRIKE : BallotForm.COLUMNS;
    int names = 1 + random.nextInt(6);
    int seats =
        form == BallotForm.COLUMNS
            ? names + random.nextInt(2)
            : 1 + random.nextInt(Math.max(1, names - 1));
    int convened = random.nextInt(16);
    int excluded = random.nextInt(convened / 3 + 1);
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 0; at < names; at++) {
      candidates.add(new Candidate("c" + (at + 1), "Người " + (at + 1)));
    }
    List<Ballot> ballots = new ArrayList<>();
    int returned = convened - random.nextInt(convened / 3 + 1);
    for (int at = 0; at < returned; at++) {
      ballots.add(ballot("p" + at, form, candidates, seats, random));
    }
    Election election =
        new Election(
            random.nextBoolean() ? LocalDate.of(2020, 5, 4) : LocalDate.of(2025, 5, 4),
            random.nextBoolean() ? CongressKind.ALL_MEMBERS : CongressKind.DELEGATES,
            convened,
            excluded,
            returned + random.nextInt(3),
            seats,
            form,
            candidates);
    return new RandomElection(election, ballots);
  }

  /** Mostly as many names chosen as there are seats, so that most ballots are valid. */
  private static Ballot ballot(
      String id, BallotForm form, List<Candidate> candidates, int seats, Random random) {
    int chosen = random.nextInt(5) > 0 ? seats : random.nextInt(candidates.size() + 1);
    List<Candidate> inTurn = new ArrayList<>(candidates);
    Collections.shuffle(inTurn, random);
    Map<String, Mark> marks = new HashMap<>();
    for (int at = 0; at < inTurn.size(); at++) {
      List<Mark> allowed = form.marks();
      Mark mark = allowed.get(at < chosen ? 0 : 1);
      if (random.nextInt(12) == 0) {
        mark = allowed.get(random.nextInt(allowed.size()));
      }
      if (mark != form.unmarked() || random.nextBoolean()) {
        marks.put(inTurn.get(at).id(), mark);
      }
    }
    return new Ballot(
        id,
        random.nextInt(20) > 0,
        marks,
        random.nextInt(20) > 0 ? 0 : 1 + random.nextInt(3),
        random.nextInt(20) == 0);
  }

  /** Counted by the rules shipped for its day. */
  public Tally count() {
    Counting counting = new Counting(election, ElectionCase.shipped(election.date()));
    ballots.forEach(counting::add);
    return counting.tally();
  }

  /** The same ballots as sums of bundles, each counted by hand as a teller would. */
  public List<TalliedBundle> bundles(int bundles) {
    List<TalliedBundle> found = new ArrayList<>();
    for (int number = 1; number <= bundles; number++) {
      int first = number - 1;
      List<Ballot> part =
          IntStream.range(0, ballots.size())
              .filter(at -> at % bundles == first)
              .mapToObj(ballots::get)
              .toList();
      found.add(bundle(number, part));
    }
    return found;
  }

  private TalliedBundle bundle(int number, List<Ballot> part) {
    List<InvalidReason> reasons = ElectionCase.shipped(election.date()).invalid();
    Map<InvalidReason, Integer> invalid = new EnumMap<>(InvalidReason.class);
    Map<String, TalliedBundle.BundleVotes> votes = new LinkedHashMap<>();
    election
        .candidates()
        .forEach(one -> votes.put(one.id(), new TalliedBundle.BundleVotes(0, 0, 0)));
    int valid = 0;
    for (Ballot ballot : part) {
      var reason = reasons.stream().filter(each -> each.holds(election, ballot)).findFirst();
      if (reason.isPresent()) {
        invalid.merge(reason.get(), 1, Integer::sum);
        continue;
      }
      valid++;
      for (Candidate one : election.candidates()) {
        Mark.Vote said = Counting.mark(election, ballot, one).vote();
        votes.computeIfPresent(
            one.id(),
            (id, had) ->
                new TalliedBundle.BundleVotes(
                    had.votesFor() + (said == Mark.Vote.FOR ? 1 : 0),
                    had.against() + (said == Mark.Vote.AGAINST ? 1 : 0),
                    had.notCounted() + (said == Mark.Vote.NOT_COUNTED ? 1 : 0)));
      }
    }
    return new TalliedBundle(number, part.size(), valid, invalid, votes);
  }
}
