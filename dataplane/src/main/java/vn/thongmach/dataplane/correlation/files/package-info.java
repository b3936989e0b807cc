/**
 * Correlation on files: an inventory and alarms in as CSV, incidents out as JSON, by the same
 * operator as in the running product. Nouns: InventoryFile, AlarmFile, FileProblem, IncidentsFile.
 * Proved by {@code CorrelationFilesTests}.
 */
@NullMarked
package vn.thongmach.dataplane.correlation.files;

import org.jspecify.annotations.NullMarked;
