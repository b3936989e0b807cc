package vn.thongmach.assembly;

import java.util.Locale;
import java.util.stream.Stream;

/** Why a ballot is not valid. In which order the reasons are tested is a rule, not known here. */
public enum InvalidReason {
  /** The tellers did not issue it. */
  NOT_ISSUED,
  /** It is signed or marked. */
  SIGNED_OR_MARKED,
  /** Names outside the list are written on it. */
  NAMES_OUTSIDE,
  /** More are chosen on it than there are seats. */
  TOO_MANY,
  /** On a list of one name with columns, both boxes or neither are marked. */
  BOTH_OR_NEITHER,
  /** On a list of several names nobody is chosen. */
  NOBODY_CHOSEN;

  /** The word for it in files and in rules. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException for a word that names none
   */
  public static InvalidReason named(String word) {
    return Stream.of(values())
        .filter(reason -> reason.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  boolean holds(Election election, Ballot ballot) {
    return switch (this) {
      case NOT_ISSUED -> !ballot.genuine();
      case SIGNED_OR_MARKED -> ballot.signed();
      case NAMES_OUTSIDE -> ballot.extraNames() > 0;
      case TOO_MANY -> chosen(election, ballot) > election.seats();
      case BOTH_OR_NEITHER ->
          election.form() == BallotForm.COLUMNS
              && election.candidates().size() == 1
              && Counting.mark(election, ballot, election.candidates().getFirst()).vote()
                  == Mark.Vote.NOT_COUNTED;
      case NOBODY_CHOSEN -> election.candidates().size() > 1 && chosen(election, ballot) == 0;
    };
  }

  private static long chosen(Election election, Ballot ballot) {
    return election.candidates().stream()
        .filter(candidate -> Counting.mark(election, ballot, candidate).vote() == Mark.Vote.FOR)
        .count();
  }
}
