package vn.thongmach.assembly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.Congress.Standing;

/**
 * One round of one election at a congress.
 *
 * @param earlier the round before; null for the first
 * @param mandate the post that those elected will hold, such as {@code Ủy viên Ban Chấp hành}
 * @param day its rules hold and its electorate counts
 * @param form how the ballot is filled in; null until the list is closed
 * @param returned papers found in the box; null until they were reconciled
 * @param setAside those of them the tellers did not issue and set aside in writing
 * @param entry how the posts enter; told when the papers are reconciled
 * @param outcome null until the ballots were counted
 * @param version from 1, grows with every change
 */
public record CongressElection(
    UUID id,
    UUID congress,
    @Nullable UUID earlier,
    Office office,
    String mandate,
    int seats,
    LocalDate day,
    int round,
    @Nullable BallotForm form,
    State state,
    @Nullable Integer returned,
    @Nullable Integer setAside,
    @Nullable String setAsideReason,
    EntryMode entry,
    @Nullable Outcome outcome,
    int version) {

  /** What is elected. */
  public enum Office {
    COMMITTEE,
    STANDING_COMMITTEE,
    SECRETARY,
    DEPUTY_SECRETARY,
    INSPECTION_COMMISSION,
    INSPECTION_HEAD,
    DELEGATION
  }

  /** In this order. */
  public enum State {
    /** Names are put forward. */
    NOMINATION,
    /** The list is closed, ballots may be issued. */
    LISTED,
    /** The box was opened, the posts enter. */
    ENTERING,
    COUNTED
  }

  /** Who put a name forward. */
  public enum Source {
    CONVENERS,
    DELEGATE,
    SELF,
    /** Stood in the round before. */
    EARLIER_ROUND
  }

  /** Whether a name put forward stands. */
  public enum Decision {
    STANDING,
    WITHDRAWN,
    REFUSED
  }

  /**
   * A name put forward.
   *
   * @param proposer who put it forward, where a delegate did
   * @param support delegates attending who voted to put it on the list; null where nobody asked
   * @param reason why it does not stand
   * @param place on the closed list, from 1
   */
  public record Nomination(
      UUID person,
      Source source,
      @Nullable UUID proposer,
      @Nullable Integer support,
      Decision decision,
      @Nullable String reason,
      @Nullable Integer place) {

    /** The candidate's id on the ballot. */
    public String ballotId() {
      return "c" + place;
    }
  }

  /** Ballots that a teller handed out. */
  public record Batch(int number, int issued, UUID person, Instant at) {}

  /**
   * Where the ballots are entered, apart from the others.
   *
   * @param entered ballots it has entered, those of its bundles together
   */
  public record EntryPost(int number, UUID person, @Nullable Instant closedAt, int entered) {}

  /**
   * The count with what it was counted from.
   *
   * @param electorate those called and why some do not count, of that moment
   */
  public record Outcome(
      Instant at, UUID by, int convened, int excluded, List<NotCounted> notCounted, Tally tally) {

    public Outcome {
      notCounted = List.copyOf(notCounted);
    }
  }

  /** Somebody called who does not count towards the base. */
  public record NotCounted(
      UUID person, Electorate.Exclusion because, Standing standing, @Nullable String reason) {}

  /** Everything of an election but what stands on its ballots. */
  public record File(
      CongressElection of,
      List<Nomination> nominations,
      List<Batch> batches,
      List<EntryPost> posts) {

    public File {
      nominations = List.copyOf(nominations);
      batches = List.copyOf(batches);
      posts = List.copyOf(posts);
    }

    /** Those on the closed list, in its order. */
    public List<Nomination> listed() {
      return nominations.stream()
          .filter(one -> one.place() != null && one.decision() == Decision.STANDING)
          .toList();
    }

    public int issued() {
      return batches.stream().mapToInt(Batch::issued).sum();
    }

    /** Papers to be entered: those found less those set aside. */
    public int papers() {
      Integer found = of.returned();
      Integer aside = of.setAside();
      return found == null ? 0 : found - (aside == null ? 0 : aside);
    }

    /** Whether every post has closed what it entered. */
    public boolean closed() {
      return !posts.isEmpty() && posts.stream().allMatch(post -> post.closedAt() != null);
    }

    /** The post of a person. */
    public @Nullable EntryPost postOf(@Nullable UUID person) {
      return posts.stream().filter(post -> post.person().equals(person)).findFirst().orElse(null);
    }
  }
}
