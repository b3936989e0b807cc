/**
 * What those who answer for a target say about it in a rhythm: how sure they are, what stands in
 * the way, the next step. Always reported, beside the computed forecast, and never part of a score.
 * Nouns: CheckIn, CheckInState. Proved by {@code CheckInModuleTests} and {@code
 * CheckInWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "regulation",
      "programme",
      "target",
      "evaluation"
    })
package vn.thongmach.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
