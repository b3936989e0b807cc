/** Rules of resolutions and the port to their rows. */
@NullMarked
package vn.thongmach.directive.model;

import org.jspecify.annotations.NullMarked;
