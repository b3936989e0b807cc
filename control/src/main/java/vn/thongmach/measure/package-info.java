/**
 * Where evidence and intent meet: the catalogue of measures and every value measured. Nouns:
 * MeasureDefinition, Subject, MeasureReading, MeasureValue. Any module publishes a measure by
 * implementing MeasureSource. Proved by {@code MeasureModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access", "inventory"})
package vn.thongmach.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
