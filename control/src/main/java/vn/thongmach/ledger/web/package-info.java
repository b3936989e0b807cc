/** The ledger over HTTP. Internal to it. Proved by {@code LedgerControllerTests}. */
@NullMarked
package vn.thongmach.ledger.web;

import org.jspecify.annotations.NullMarked;
