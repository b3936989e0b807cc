/**
 * Types that cross a process border: what was claimed, what happened, what changed. No
 * dependencies.
 */
@NullMarked
package vn.thongmach.contracts;

import org.jspecify.annotations.NullMarked;
