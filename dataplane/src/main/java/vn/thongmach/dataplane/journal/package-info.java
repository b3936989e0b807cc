/**
 * The accept buffer: what is in it was fsynced before its sender was answered. Nouns: journal,
 * segment, frame, record, position. Sees contracts only.
 */
@NullMarked
package vn.thongmach.dataplane.journal;

import org.jspecify.annotations.NullMarked;
