package vn.thongmach.study;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;

/**
 * How people and units stand in the campaigns that begin in a period; for grading, beside its
 * common criteria. What lies outside the scope is left out; whoever asks as the system reads all.
 */
public interface StudyStandings {

  /** By person; who had nothing to do in the period is left out. One statement. */
  Map<UUID, StudiedPeriod> people(
      Scope scope, Collection<UUID> people, LocalDate first, LocalDate last);

  /** By the unit in which people are counted, each alone, without those below. One statement. */
  Map<UUID, StudiedPeriod> units(
      Scope scope, Collection<UUID> units, LocalDate first, LocalDate last);

  /**
   * Of one person, or of all people of a unit taken together.
   *
   * @param due how many campaigns had to be completed; completed + late + missing
   * @param completed in time
   * @param late after the due day
   * @param missing not completed
   * @param commitments how many commitments were made in them
   * @param confirmed of how many the review is confirmed
   * @param returned of how many it is back with the person
   * @param unreviewed of how many nothing was said, or nothing answered yet
   */
  record StudiedPeriod(
      int due,
      int completed,
      int late,
      int missing,
      int commitments,
      int confirmed,
      int returned,
      int unreviewed) {

    public static final StudiedPeriod NONE = new StudiedPeriod(0, 0, 0, 0, 0, 0, 0, 0);
  }
}
