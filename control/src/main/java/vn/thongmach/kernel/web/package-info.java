/** HTTP side of the kernel: problem answers, JSON settings, languages and body limits. */
@NullMarked
package vn.thongmach.kernel.web;

import org.jspecify.annotations.NullMarked;
