/** Support for tests that need a real PostgreSQL or the whole application. */
@NullMarked
package vn.thongmach.testing;

import org.jspecify.annotations.NullMarked;
