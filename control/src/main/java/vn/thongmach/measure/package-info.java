/**
 * Where evidence and intent meet: the catalogue of measures, every value measured, and the business
 * events behind reported measures. Nouns: MeasureDefinition, Subject, MeasureReading, MeasureValue,
 * BusinessEvent. Any module publishes a measure by implementing MeasureSource or by recording
 * BusinessEvents. Proved by {@code BusinessEventModuleTests} and {@code
 * BusinessEventPropertyTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "ledger", "inventory", "organisation"})
package vn.thongmach.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
