/**
 * Shared by every module: periods, pages, coded errors, the clock. Nouns: Period, Problem, PageOf.
 * Depends on nothing. Proved by {@code PeriodTests} and {@code ProblemResponsesTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.thongmach.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
