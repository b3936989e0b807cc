/** HTTP of resolutions. */
@NullMarked
package vn.thongmach.directive.web;

import org.jspecify.annotations.NullMarked;
