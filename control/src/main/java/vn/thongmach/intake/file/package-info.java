/** The files in the data folder's secrets that tell who sends traps and who we are for them. */
@NullMarked
package vn.thongmach.intake.file;

import org.jspecify.annotations.NullMarked;
