/**
 * VES 7.2.1 as a source: what may come in, and what a message claims. Nouns: body, slice, verdict,
 * complaint. Validation follows the shipped schema; the reader never fails on an accepted event.
 * Sees contracts only.
 */
@NullMarked
package vn.thongmach.dataplane.source.ves;

import org.jspecify.annotations.NullMarked;
