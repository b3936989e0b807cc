/**
 * Meetings that elect: who stands, what a paper ballot says, which ballots are valid and who is
 * elected, by the dated rules of elections in the Party. It counts paper ballots entered by tellers
 * and is no system to vote with. Plain Java without storage. Nouns: Election, Candidate, Ballot,
 * Mark, InvalidReason, Counting, Tally. Proved by {@code CountingTests} and {@code
 * CountingPropertyTests}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "regulation"})
package vn.thongmach.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
