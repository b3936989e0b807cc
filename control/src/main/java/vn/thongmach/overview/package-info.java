/**
 * Read-only views over all modules: the search over everything and the line of sight from a clause
 * down to an object. Uses every API and is used by none. Nouns: SearchAnswer, LineOfSight. Proved
 * by {@code SearchModuleTests} and {@code LineOfSightModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "directive",
      "programme",
      "target",
      "work",
      "inventory",
      "measure",
      "evaluation"
    })
package vn.thongmach.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
