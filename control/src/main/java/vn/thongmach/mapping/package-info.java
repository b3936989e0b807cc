/**
 * How messages without X.733 terms of their own become claims about alarms: rules as dated data.
 * Nouns: MappingDraft, MappingVersion. A draft is tried on samples and put in force with a reason;
 * versions never change. Proved by {@code MappedIntakeModuleTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
