/**
 * What the ledger keeps outside the database: leaves, checkpoints and the key, below the data
 * folder. Internal to the ledger. Proved by {@code LeafFileTests} and {@code KeyFileTests}.
 */
@NullMarked
package vn.thongmach.ledger.file;

import org.jspecify.annotations.NullMarked;
