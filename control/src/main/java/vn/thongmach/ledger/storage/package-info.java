/** The tables of the ledger. Internal to it. Proved by {@code LedgerModuleTests}. */
@NullMarked
package vn.thongmach.ledger.storage;

import org.jspecify.annotations.NullMarked;
