/**
 * What was promised, by whom, until when: targets in dated versions, each on a clause of a
 * resolution and on a measure of a subject. Nouns: Target, TargetVersion, Plan, TargetProposal. It
 * knows which measure, never where its values come from. Proved by {@code TargetModuleTests} and
 * {@code TargetDraftTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "notice",
      "organisation",
      "regulation",
      "directive",
      "measure"
    })
package vn.thongmach.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
