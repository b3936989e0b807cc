/** Who the Party office is. */
@NullMarked
package vn.thongmach.membership.office;

import org.jspecify.annotations.NullMarked;
