/** Congresses and elections over HTTP. */
@NullMarked
package vn.thongmach.assembly.web;

import org.jspecify.annotations.NullMarked;
