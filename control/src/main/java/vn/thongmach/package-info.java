/** The control application. Each package below is a module of the house plan. */
@NullMarked
package vn.thongmach;

import org.jspecify.annotations.NullMarked;
