package vn.thongmach.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the record of a count (biên bản kiểm phiếu), names as they were written at the
 * time. It never changes.
 *
 * @param body the Party body whose congress it is
 * @param office what was elected, as the record calls it
 * @param symbol kind and body after the number, which the congress gives; null in older records
 * @param tellers their head first
 * @param chair who presides; empty where nobody does
 * @param setAside papers not issued by the tellers, set aside
 * @param decided ballots decided by the tellers because posts differed or doubted
 * @param bundles bundles of ballots whose sums were entered; null where ballots were entered
 * @param rules regulation and article, each once
 */
public record TallyRecord(
    String body,
    String congress,
    String place,
    LocalDate day,
    String office,
    int round,
    @Nullable String symbol,
    List<String> tellers,
    String chair,
    int seats,
    int convened,
    List<String> notCounted,
    int base,
    int needed,
    int attending,
    int issued,
    int returned,
    int setAside,
    @Nullable String setAsideReason,
    int counted,
    int valid,
    List<Line> invalid,
    int decided,
    @Nullable Integer bundles,
    List<Votes> votes,
    List<String> elected,
    List<String> tied,
    int unfilled,
    List<String> rules) {

  /** How many ballots for a reason. */
  public record Line(InvalidReason reason, int ballots) {}

  /** What the valid ballots say of one name. */
  public record Votes(String name, int votesFor, int against, int notCounted) {}

  /** In which capacity somebody confirms. */
  public enum Capacity {
    HEAD_OF_TELLERS,
    PRESIDIUM
  }

  /**
   * Who confirmed on the screen that the record says what was counted.
   *
   * @param checkpoint signed checkpoint of the ledger at that time
   */
  public record Confirmation(Capacity capacity, UUID person, Instant at, String checkpoint) {}

  /**
   * A record with its confirmations.
   *
   * @param digest SHA-256 of the record as it is kept, hexadecimal
   */
  public record Confirmed(TallyRecord of, String digest, List<Confirmation> confirmations) {

    public Confirmed {
      confirmations = List.copyOf(confirmations);
    }

    /** Whether both have confirmed it. */
    public boolean signed() {
      return confirmations.size() == Capacity.values().length;
    }
  }
}
