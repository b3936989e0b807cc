/**
 * Congresses and what is elected at them: delegates and how they attend, lists of candidates, paper
 * ballots entered by two or three posts apart, and the count by the dated rules of elections in the
 * Party. It counts paper and is no system to vote with. The counting itself is plain Java without
 * storage and is used by the command on files too. Nouns: Congress, Electorate, CongressElection,
 * Election, Candidate, Ballot, Mark, InvalidReason, Counting, Tally. Proved by {@code
 * CountingTests}, {@code CountingPropertyTests}, {@code ElectorateTests}, {@code
 * AssemblyModuleTests} and {@code AssemblyWebModuleTests}.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "organisation",
      "regulation",
      "ledger",
      "document",
      "notice"
    })
package vn.thongmach.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
