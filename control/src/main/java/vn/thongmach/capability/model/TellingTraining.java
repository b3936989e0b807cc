package vn.thongmach.capability.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.capability.TrainingPlan;
import vn.thongmach.notice.NoticeDraft;
import vn.thongmach.notice.NoticeKind;
import vn.thongmach.notice.Notices;
import vn.thongmach.organisation.References;

/** Tells learners, mentors and heads of self-training. */
@Component
class TellingTraining {

  private final Notices notices;
  private final Staff staff;
  private final References references;

  TellingTraining(Notices notices, Staff staff, References references) {
    this.notices = notices;
    this.staff = staff;
    this.references = references;
  }

  void planned(Scope scope, TrainingPlan plan, String what) {
    UUID mentor = plan.mentor();
    tell(
        scope,
        plan,
        NoticeKind.TRAINING_PLANNED,
        Set.of(plan.learner()),
        what,
        "capability.notice-training",
        List.of(what, plan.until()));
    if (mentor != null) {
      tell(
          scope,
          plan,
          NoticeKind.TRAINING_PLANNED,
          Set.of(mentor),
          what,
          "capability.notice-mentor",
          List.of(references.personName(plan.learner()), what, plan.until()));
    }
  }

  void done(Scope scope, TrainingPlan plan, String what) {
    tell(
        scope,
        plan,
        NoticeKind.CAPABILITY_STATED,
        staff.headsOf(plan.learner()),
        what,
        "capability.notice-training-done",
        List.of(references.personName(plan.learner()), what));
  }

  /**
   * @param reason null where it was confirmed
   */
  void decided(Scope scope, TrainingPlan plan, String what, @Nullable String reason) {
    tell(
        scope,
        plan,
        NoticeKind.CAPABILITY_DECIDED,
        NoticeDraft.people(plan.learner(), plan.mentor()),
        what,
        reason == null
            ? "capability.notice-training-confirmed"
            : "capability.notice-training-returned",
        reason == null ? List.of(what) : List.of(what, reason));
  }

  private void tell(
      Scope scope,
      TrainingPlan plan,
      NoticeKind kind,
      Set<UUID> people,
      String what,
      String line,
      List<Object> arguments) {
    notices.tell(
        scope,
        new NoticeDraft(
            kind,
            people,
            new NoticeDraft.Subject("training-plan", plan.id().toString(), what),
            "/organisation/capability/training",
            line,
            arguments,
            false));
  }
}
