/** Rules of tasks and the port to their rows. */
@NullMarked
package vn.thongmach.work.model;

import org.jspecify.annotations.NullMarked;
