package vn.thongmach.study;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/**
 * How many of those who must take part have. Whoever holds a campaign reads all of it, whoever
 * leads or inspects the units they reach, everybody themselves.
 */
public interface StudyCoverage {

  /** What the reader may read of each of these campaigns, taken together, in one statement. */
  Map<UUID, Count> totals(Scope scope, Collection<StudyCampaign> campaigns);

  /** By unit, what is missing most first. */
  PageOf<UnitCount> units(Scope scope, StudyCampaign campaign, PageRequest page);

  /**
   * The people, by name.
   *
   * @param unit only those counted in it; null for all
   * @param q words in the name; null for all
   */
  PageOf<Standing> people(
      Scope scope,
      StudyCampaign campaign,
      @Nullable UUID unit,
      @Nullable State state,
      @Nullable String q,
      PageRequest page);

  /** How the person behind the reader stands; null where they never had to take part. */
  @Nullable Standing own(Scope scope, StudyCampaign campaign);

  /**
   * What a person must take part in, and what is missing among those they lead; one statement.
   *
   * @param led whether to tell who is missing in the units that the reader reaches
   */
  OwnStudy of(Scope scope, UUID person, boolean led);

  /**
   * How many must, by the day that counts.
   *
   * @param completed those with whom nothing is missing, late ones with them
   * @param late completed after the due day
   * @param missing must less completed
   * @param joined must now, but not on the first day
   * @param left had to, but no more; in no other figure
   */
  record Count(int must, int completed, int late, int missing, int joined, int left) {

    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);
  }

  /** Of one unit; who moves between units joins one and leaves another. */
  record UnitCount(UUID unit, Count count) {}

  /** How a person stands. */
  enum State {
    COMPLETED,
    LATE,
    MISSING,
    LEFT
  }

  /**
   * A person of a campaign.
   *
   * @param unit where they are counted, for those who left where they last were
   * @param since since when they must take part
   * @param until first day on which they no longer must; null while they must
   * @param attendedOn first day attended; null for none
   * @param statedOn day of their own statement; null for none
   * @param committedOn day of their first commitment; null for none
   * @param passedOn day on which they passed the quiz; null before
   * @param doneOn day on which nothing was missing any more; null before
   */
  record Standing(
      UUID person,
      UUID unit,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate attendedOn,
      @Nullable LocalDate statedOn,
      @Nullable LocalDate committedOn,
      @Nullable LocalDate passedOn,
      @Nullable LocalDate doneOn,
      State state) {}

  /**
   * What somebody must take part in today.
   *
   * @param own by due day
   * @param led campaigns in which people of the units they lead are missing, by due day
   */
  record OwnStudy(List<OwnCampaign> own, List<LedCampaign> led) {

    public static final OwnStudy NONE = new OwnStudy(List.of(), List.of());

    public OwnStudy {
      own = List.copyOf(own);
      led = List.copyOf(led);
    }
  }

  /**
   * An opened campaign that a person must take part in.
   *
   * @param unit where they are counted
   * @param counted whether its first day has come, so that it counts
   * @param takenPart whether attendance or a statement that counts stands
   * @param committed whether a commitment is written
   * @param quiz whether a quiz must be passed
   * @param passed whether it is passed
   */
  record OwnCampaign(
      UUID id,
      String title,
      LocalDate due,
      UUID unit,
      boolean counted,
      boolean ownStatement,
      boolean commitment,
      boolean takenPart,
      boolean committed,
      boolean quiz,
      boolean passed,
      boolean done) {}

  /**
   * An opened campaign in which people are missing.
   *
   * @param missing how many
   * @param first some of them, at most five
   */
  record LedCampaign(
      UUID id, String title, LocalDate due, int must, int missing, List<UUID> first) {

    public LedCampaign {
      first = List.copyOf(first);
    }
  }
}
