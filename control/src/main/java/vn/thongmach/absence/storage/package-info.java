/** Table of absences. */
@NullMarked
package vn.thongmach.absence.storage;

import org.jspecify.annotations.NullMarked;
