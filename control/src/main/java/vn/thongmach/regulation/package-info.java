/**
 * Rules as dated, editable data: each wording with its effective dates, its source and whether it
 * was checked against it; and the working days and heads of units that follow from them. Nouns:
 * Rule, WorkingDays, UnitHeads. Proved by {@code RegulationModuleTests} and {@code
 * WorkingDaysTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "organisation"})
package vn.thongmach.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
