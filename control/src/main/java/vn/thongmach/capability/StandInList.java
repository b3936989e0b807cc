package vn.thongmach.capability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.capability.NeedStanding.Lack;

/**
 * Who can stand in for whom at a post of a shift on a day: people whom the rule of deputies allows
 * there on that day, without the one to be replaced.
 *
 * @param absent who is to be replaced; null where nobody is named
 * @param awayUntil last day of their absence; null where they declared none on the day
 * @param candidates those within the reader's reach; who can take over at once first, then those
 *     who lack least, then those away; at most 50
 * @param hidden how many more could take over, outside the reader's reach
 */
public record StandInList(
    ShiftPost post,
    LocalDate day,
    @Nullable UUID absent,
    @Nullable LocalDate awayUntil,
    List<Candidate> candidates,
    int hidden) {

  public StandInList {
    candidates = List.copyOf(candidates);
  }

  /**
   * Somebody the rule allows.
   *
   * @param awayUntil last day of their own absence; null where they are there
   * @param lacks what they do not have on the day; empty where they have all
   */
  public record Candidate(UUID person, @Nullable LocalDate awayUntil, List<Lack> lacks) {

    public Candidate {
      lacks = List.copyOf(lacks);
    }

    /** Whether they can take over. */
    public boolean fits() {
      return awayUntil == null && lacks.isEmpty();
    }
  }
}
