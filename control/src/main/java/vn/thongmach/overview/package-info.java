/**
 * Read-only views over all modules: the search over everything, the line of sight from a clause
 * down to an object, the cockpit with coverage and decisions, and an area for those who work in it.
 * Uses every API and is used by none. Nouns: SearchAnswer, LineOfSight, Cockpit, Coverage,
 * Decisions, Area, MyPart. Proved by {@code SearchModuleTests}, {@code LineOfSightModuleTests} and
 * {@code OverviewModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "live",
      "notice",
      "organisation",
      "directive",
      "programme",
      "target",
      "work",
      "inventory",
      "regulation",
      "measure",
      "evaluation",
      "study",
      "alarm"
    })
package vn.thongmach.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
