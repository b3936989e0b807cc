package vn.thongmach.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

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
}
