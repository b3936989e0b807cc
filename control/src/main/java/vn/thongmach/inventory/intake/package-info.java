/**
 * Reads operators' files, hostile ones included, and takes them in. Proved by {@code
 * GraphmlReaderTests}, {@code ObjectTableReaderTests} and {@code HostileFileTests}.
 */
@NullMarked
package vn.thongmach.inventory.intake;

import org.jspecify.annotations.NullMarked;
