/**
 * Rules as dated, editable data: each wording with its effective dates, its source and whether it
 * was checked against it; and the working days that follow from them. Nouns: Rule, WorkingDays.
 * Proved by {@code RegulationModuleTests} and {@code WorkingDaysTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
