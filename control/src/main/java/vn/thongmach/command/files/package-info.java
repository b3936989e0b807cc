/**
 * Files that commands read and write without a data folder: elections, ballots, subjects of the
 * yearly grading, and what comes of them. Input is taken as hostile: everything that is wrong is
 * told together, with file and line. Proved by {@code ElectionFileTests}, {@code BallotFileTests}
 * and {@code SubjectFileTests}.
 */
@NullMarked
package vn.thongmach.command.files;

import org.jspecify.annotations.NullMarked;
