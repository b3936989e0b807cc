/**
 * What the network consists of, as operators' files tell it: objects, the names under which sources
 * know them, what they stand in and what they connect. Nouns: NetworkObject, ObjectAlias, Import.
 * Proved by {@code InventoryModuleTests}, {@code ImportPlanPropertyTests} and {@code
 * GraphmlReaderTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "access"})
package vn.thongmach.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
