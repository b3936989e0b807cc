/**
 * What is true now: alarms folded from the reports about them. Pure functions of the set of
 * reports; order of arrival and duplicates make no difference. Sees contracts only.
 */
@NullMarked
package vn.thongmach.dataplane.state;

import org.jspecify.annotations.NullMarked;
