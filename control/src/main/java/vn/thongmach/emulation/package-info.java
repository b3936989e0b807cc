/**
 * Emulation (thi đua): movements with criteria and a period, who registered for them, and how each
 * stands by the figures of measures; titles and awards with quotas, one for one achievement; good
 * practices that others try and rate. Nouns: EmulationMovement, MovementRegistration,
 * MovementStanding, EmulationTitle, EmulationAward, GoodPractice. Proved by {@code
 * EmulationModuleTests}, {@code EmulationWebModuleTests}, {@code AwardModuleTests}, {@code
 * AwardWebModuleTests} and {@code PracticeModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "document",
      "access",
      "notice",
      "organisation",
      "regulation",
      "measure",
      "target",
      "evaluation"
    })
package vn.thongmach.emulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
