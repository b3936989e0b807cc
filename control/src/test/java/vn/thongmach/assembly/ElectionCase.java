package vn.thongmach.assembly;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thongmach.regulation.ShippedRules;

/** Builds elections and ballots in few words. */
final class ElectionCase {

  static final LocalDate DAY = LocalDate.of(2025, 6, 1);

  private final Election election;
  private final List<Ballot> ballots = new ArrayList<>();
  private ElectionRules rules = shipped(DAY);

  private ElectionCase(Election election) {
    this.election = election;
  }

  static ElectionRules shipped(LocalDate day) {
    return ElectionRules.of(code -> ShippedRules.electionsAndGrading().on(code, day));
  }

  /** An election of {@code names} people called c1, c2, …; 1,000 ballots issued. */
  static ElectionCase of(BallotForm form, int names, int seats, int convened, int excluded) {
    List<Candidate> candidates = new ArrayList<>();
    for (int at = 1; at <= names; at++) {
      candidates.add(new Candidate("c" + at, "Person " + at));
    }
    return new ElectionCase(
        new Election(
            DAY, CongressKind.DELEGATES, convened, excluded, 1_000, seats, form, candidates));
  }

  ElectionCase tieByListOrder() {
    rules =
        new ElectionRules(rules.invalid(), true, new BigDecimal("0.5"), true, rules.references());
    return this;
  }

  ElectionCase over(String share) {
    rules = new ElectionRules(rules.invalid(), true, new BigDecimal(share), false, List.of());
    return this;
  }

  ElectionCase testing(List<InvalidReason> order) {
    rules = new ElectionRules(order, true, new BigDecimal("0.5"), false, List.of());
    return this;
  }

  /** So many good ballots with these marks, such as {@code c1=agree;c2=none}. */
  ElectionCase times(int count, String marks) {
    for (int i = 0; i < count; i++) {
      ballot(true, marks, 0, false);
    }
    return this;
  }

  ElectionCase ballot(boolean genuine, String marks, int extraNames, boolean signed) {
    Map<String, Mark> read = new HashMap<>();
    for (String each : marks.isEmpty() ? new String[0] : marks.split(";")) {
      String[] parts = each.split("=");
      read.put(parts[0], Mark.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT)));
    }
    ballots.add(new Ballot("b" + ballots.size(), genuine, read, extraNames, signed));
    return this;
  }

  Tally count() {
    Counting counting = new Counting(election, rules);
    ballots.forEach(counting::add);
    return counting.tally();
  }
}
