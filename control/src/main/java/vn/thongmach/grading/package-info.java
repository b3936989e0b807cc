/**
 * The review of a period and the grades that come of it: rounds with their groups of subjects, the
 * ladder from self-review to decision, what each grade rests on, and issued grades that never
 * change. The grades themselves are computed by {@code evaluation.grading}. Nouns: GradingRound,
 * SubjectGroup, GradingSubject, SelfReview, CollectiveComment, GradeProposal, GradeDecision,
 * GradingFact, IssuedGrade. Proved by {@code GradingRoundModuleTests}, {@code GradeModuleTests} and
 * {@code GradingAccessModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "regulation",
      "target",
      "work",
      "study",
      "supervision",
      "evaluation",
      "document",
      "evaluation :: grading"
    })
package vn.thongmach.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
