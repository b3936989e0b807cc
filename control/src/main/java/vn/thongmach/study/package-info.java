/**
 * Study of a document or topic by named people: who must take part on each day, in which sessions
 * they did or what they stated themselves, what they committed themselves to, and how many are
 * covered. Nouns: StudyCampaign, StudySession, TakingPart, PersonalCommitment, StudyCoverage. Tells
 * measure {@code study.coverage}. Proved by {@code StayingTests}, {@code StudyModuleTests}, {@code
 * StudyScopeModuleTests} and {@code StudyWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "directive",
      "regulation",
      "measure"
    })
package vn.thongmach.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
