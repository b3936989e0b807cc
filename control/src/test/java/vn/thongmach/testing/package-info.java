/** What the tests of several modules share. */
@NullMarked
package vn.thongmach.testing;

import org.jspecify.annotations.NullMarked;
