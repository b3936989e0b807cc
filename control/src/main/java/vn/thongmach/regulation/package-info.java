/**
 * Rules as dated, editable data: each wording with its effective dates, its source and whether it
 * was checked against it. Nouns: Rule. Proved by {@code RegulationModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.regulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
