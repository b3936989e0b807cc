/**
 * The embedded host: one loop that takes records from the journal and hands them to a recorder,
 * batch by batch, in order, until they are recorded. Sees contracts and the journal only.
 */
@NullMarked
package vn.thongmach.dataplane.host;

import org.jspecify.annotations.NullMarked;
