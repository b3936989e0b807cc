/** How scores are kept live, issued, restated and shown, and the ports to their rows. */
@NullMarked
package vn.thongmach.evaluation.model;

import org.jspecify.annotations.NullMarked;
