package vn.thongmach.command.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.BundleLaws;
import vn.thongmach.assembly.CountedFiles;
import vn.thongmach.assembly.Counting;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.assembly.Tally;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problems;

/** Counts ballots of a file for an election of a file. */
public final class TallyFiles {

  private TallyFiles() {}

  /**
   * Reads both files, counts and writes the result, which depends on no order of lines.
   *
   * @param rulesOn the rules of a day
   * @throws CodedException with everything that is wrong; then nothing was written
   */
  public static Tally count(
      Path electionFile, Path ballotFile, Path out, Function<LocalDate, ElectionRules> rulesOn) {
    InputProblems problems = new InputProblems();
    WholeFile.refuseInput(out, problems, electionFile, ballotFile);
    ElectionFile.Read read = ElectionFile.read(electionFile, rulesOn, problems);
    Election election = read.election();
    ElectionRules rules = read.rules();
    Counting counting = election == null || rules == null ? null : new Counting(election, rules);
    int[] taken = {0};
    int returned =
        new BallotFile(ballotFile, read.form(), read.ids(), problems)
            .read(
                ballot -> {
                  if (counting != null && election != null && taken[0]++ < election.issued()) {
                    counting.add(ballot);
                  }
                });
    if (election != null && returned > election.issued()) {
      problems.add(
          InputError.RETURNED_ABOVE_ISSUED, ballotFile.toString(), 0, returned, election.issued());
    }
    problems.throwIfAny();
    return written(counting, out);
  }

  private static Tally written(@Nullable Counting counting, Path out) {
    if (counting == null) {
      throw new IllegalStateException("An election that was not read has a problem");
    }
    Tally tally = counting.tally();
    WholeFile.write(out, CountedFiles.result(tally));
    return tally;
  }

  /**
   * The same from sums of bundles.
   *
   * @throws CodedException with everything that is wrong; then nothing was written
   */
  public static Tally countBundles(
      Path electionFile, Path bundleFile, Path out, Function<LocalDate, ElectionRules> rulesOn) {
    InputProblems problems = new InputProblems();
    WholeFile.refuseInput(out, problems, electionFile, bundleFile);
    ElectionFile.Read read = ElectionFile.read(electionFile, rulesOn, problems);
    Election election = read.election();
    ElectionRules rules = read.rules();
    String file = bundleFile.toString();
    List<TalliedBundle> bundles = new ArrayList<>();
    new BundleFile(bundleFile, read.ids(), problems)
        .read(
            (bundle, line) -> {
              Problems wrong = new Problems();
              if (election != null && rules != null) {
                BundleLaws.of(election, rules).check(wrong, bundle);
              }
              try {
                wrong.throwIfAny();
                bundles.add(bundle);
              } catch (CodedException told) {
                problems.add(InputError.BUNDLE_WRONG, file, line, bundle.number());
                problems.addAll(told.problems());
              }
            });
    long returned = bundles.stream().mapToLong(TalliedBundle::ballots).sum();
    if (election != null && returned > election.issued()) {
      problems.add(InputError.RETURNED_ABOVE_ISSUED, file, 0, returned, election.issued());
    }
    problems.throwIfAny();
    Counting counting = election == null || rules == null ? null : new Counting(election, rules);
    if (counting != null) {
      bundles.forEach(counting::add);
    }
    return written(counting, out);
  }
}
