/** The rules of membership. */
@NullMarked
package vn.thongmach.membership.model;

import org.jspecify.annotations.NullMarked;
