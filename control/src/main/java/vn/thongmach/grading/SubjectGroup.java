package vn.thongmach.grading;

import java.util.List;
import java.util.UUID;

/**
 * Subjects of similar function, among whom the cap counts.
 *
 * @param subjects those within the reader's reach, in the order in which they were written
 */
public record SubjectGroup(UUID id, Kind kind, String name, List<GradingSubject> subjects) {

  /** Collectives and individuals are never in one group. */
  public enum Kind {
    COLLECTIVE,
    INDIVIDUAL
  }

  public SubjectGroup {
    subjects = List.copyOf(subjects);
  }
}
