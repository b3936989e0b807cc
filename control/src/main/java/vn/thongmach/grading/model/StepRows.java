package vn.thongmach.grading.model;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.thongmach.access.Scope;
import vn.thongmach.grading.GradeReviews.Reading;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.ReviewSteps.Written;
import vn.thongmach.kernel.PageOf;
import vn.thongmach.kernel.PageRequest;

/** Stored steps of reviews and who read them; rows are only ever added. */
public interface StepRows {

  /** Kinds of steps. */
  enum Kind {
    REVIEW,
    COMMENT,
    PROPOSAL,
    DECISION
  }

  /**
   * @param text one of the texts of {@link ReviewSteps}
   */
  void add(Scope scope, UUID subject, Kind kind, Written written, Object text);

  /** The steps of each of these subjects; none missing. */
  Map<UUID, ReviewSteps> of(Scope scope, Collection<UUID> subjects);

  void read(Scope scope, UUID subject, Reading reading);

  PageOf<Reading> readings(Scope scope, UUID subject, PageRequest page);
}
