/** The inventory's tables. Proved by {@code InventoryModuleTests}. */
@NullMarked
package vn.thongmach.inventory.storage;

import org.jspecify.annotations.NullMarked;
