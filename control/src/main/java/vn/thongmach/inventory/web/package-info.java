/** The inventory over HTTP. Proved by {@code InventoryModuleTests}. */
@NullMarked
package vn.thongmach.inventory.web;

import org.jspecify.annotations.NullMarked;
