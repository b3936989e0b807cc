package vn.thongmach.capability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Self-training: who learns what from whom until when.
 *
 * @param need the need of a programme it is to close; null where none is named
 * @param mentor who teaches, confirmed at the level at least; null where they learn by themselves
 * @param level what is to be reached; 0 for a certificate
 * @param how by what they learn
 * @param campaign a study campaign they learn by; null where none is named
 * @param task code of a task they learn by; null where none is named
 * @param word what was said with the latest step; null before the first
 * @param version grows with every step
 */
public record TrainingPlan(
    UUID id,
    @Nullable UUID need,
    UUID learner,
    @Nullable UUID mentor,
    UUID item,
    int level,
    String how,
    LocalDate until,
    @Nullable UUID campaign,
    @Nullable String task,
    State state,
    @Nullable String word,
    String account,
    Instant at,
    int version) {

  /** Being learned, said to be done by the learner, confirmed by a head, or given up. */
  public enum State {
    OPEN,
    DONE,
    CONFIRMED,
    ENDED
  }

  /** The same after a step. */
  public TrainingPlan step(State next, @Nullable String said) {
    return new TrainingPlan(
        id,
        need,
        learner,
        mentor,
        item,
        level,
        how,
        until,
        campaign,
        task,
        next,
        said,
        account,
        at,
        version + 1);
  }

  /** A plan as a head writes it. */
  public record TrainingPlanDraft(
      @Nullable UUID need,
      @Nullable UUID learner,
      @Nullable UUID mentor,
      @Nullable UUID item,
      @Nullable Integer level,
      @Nullable String how,
      @Nullable LocalDate until,
      @Nullable UUID campaign,
      @Nullable String task) {}

  /** What the learner says when it is done, or why it is given up. */
  public record TrainingWord(@Nullable String word) {}

  /** Confirms what was learned, or sends it back with a reason. */
  public record TrainingDecision(@Nullable Boolean confirmed, @Nullable String reason) {}
}
