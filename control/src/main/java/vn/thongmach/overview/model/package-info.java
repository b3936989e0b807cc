/** How finds are brought together and lines of sight are followed. */
@NullMarked
package vn.thongmach.overview.model;

import org.jspecify.annotations.NullMarked;
