/** The inventory over HTTP. Proved by {@code InventoryApiModuleTests}. */
@NullMarked
package vn.thongmach.inventory.web;

import org.jspecify.annotations.NullMarked;
