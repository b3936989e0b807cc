package vn.thongmach.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A congress of a Party body, or the first plenum of the committee it elected. Days are those of
 * Asia/Ho_Chi_Minh.
 *
 * @param unit the body of the Party tree
 * @param parent the congress whose elected committee meets; null for a congress
 * @param termFrom first day of the term
 * @param termTo day after the last one of the term
 * @param credentials what was reported of the credentials; null before
 * @param version from 1, grows with every change
 */
public record Congress(
    UUID id,
    UUID unit,
    @Nullable UUID parent,
    String name,
    CongressKind kind,
    LocalDate termFrom,
    LocalDate termTo,
    LocalDate first,
    LocalDate last,
    String place,
    State state,
    @Nullable Credentials credentials,
    int version) {

  /** In this order, none left out. */
  public enum State {
    PREPARED,
    SITTING,
    CLOSED
  }

  /** How somebody called attends from a day on. */
  public enum Standing {
    ATTENDING,
    /** Called and counted, not in the hall. */
    ABSENT_FOR_NOW,
    /** Absent throughout, with a reason the congress accepts. */
    ABSENT_EXCUSED,
    /** Absent throughout without such a reason. */
    ABSENT,
    /** A member temporarily living and working elsewhere. */
    ELSEWHERE,
    /** A member exempted from activity, and absent. */
    EXEMPT,
    /** Suspended from activity, or detained. */
    SUSPENDED,
    /** Credentials not recognised: not called. */
    REJECTED
  }

  /** What somebody does for the congress. */
  public enum Post {
    PRESIDIUM,
    SECRETARIAT,
    CREDENTIALS,
    TELLERS
  }

  /**
   * Somebody called.
   *
   * @param unit the body that sent them
   * @param alternate counts only while standing in for a delegate
   * @param convener whether they belong to the committee that convenes the congress
   */
  public record Participant(UUID person, UUID unit, boolean alternate, boolean convener) {}

  /**
   * A change of how somebody attends; never changed itself.
   *
   * @param alternate who stands in from that day on; null for nobody
   * @param account name of the account that recorded it
   */
  public record StandingChange(
      UUID person,
      Standing standing,
      LocalDate day,
      @Nullable UUID alternate,
      String reason,
      Instant at,
      String account) {}

  /** Somebody with a post; {@code head} leads those of the same post. */
  public record Officer(Post post, UUID person, boolean head) {}

  /**
   * The report on credentials.
   *
   * @param convened called and recognised
   * @param attending in the hall, alternates standing in counted
   * @param rejected not recognised
   */
  public record Credentials(
      LocalDate day, String text, int convened, int attending, int rejected) {}

  /** Everything of a congress but its elections. */
  public record Whole(
      Congress of,
      List<Participant> participants,
      List<StandingChange> changes,
      List<Officer> officers) {

    public Whole {
      participants = List.copyOf(participants);
      changes = List.copyOf(changes);
      officers = List.copyOf(officers);
    }

    /** Who is called and counted on a day. */
    public Electorate electorate(LocalDate day) {
      return Electorate.of(of.kind(), participants, changes, day);
    }

    public boolean holds(Post post, @Nullable UUID person) {
      return officers.stream()
          .anyMatch(each -> each.post() == post && each.person().equals(person));
    }

    /** Whether a person leads those of a post. */
    public boolean heads(Post post, @Nullable UUID person) {
      return officers.stream()
          .anyMatch(each -> each.post() == post && each.head() && each.person().equals(person));
    }
  }

  /** The same in another state. */
  public Congress in(State next) {
    return new Congress(
        id,
        unit,
        parent,
        name,
        kind,
        termFrom,
        termTo,
        first,
        last,
        place,
        next,
        credentials,
        version + 1);
  }

  /** The same with a report on credentials. */
  public Congress with(Credentials reported) {
    return new Congress(
        id,
        unit,
        parent,
        name,
        kind,
        termFrom,
        termTo,
        first,
        last,
        place,
        state,
        reported,
        version + 1);
  }

  /** The same after something that belongs to it changed. */
  public Congress changed() {
    return in(state);
  }
}
