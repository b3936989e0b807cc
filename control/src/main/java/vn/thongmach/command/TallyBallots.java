package vn.thongmach.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.Tally;
import vn.thongmach.command.files.TallyFiles;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.regulation.RuleReference;
import vn.thongmach.regulation.ShippedRules;

/**
 * {@code tally --election FILE --ballots FILE --out FILE}, or {@code --tallies FILE} for sums of
 * bundles: counts paper ballots by the rules that held on the day of the election, in a process of
 * its own that needs no data, no database and no application. Exits with 0 when the result was
 * written, else with 1, and then nothing was.
 */
public final class TallyBallots {

  private static final String TALLIES = "--tallies";

  private TallyBallots() {}

  /** Carries the command out and ends the process with its exit code. */
  public static void main(String[] words) {
    FileCommand.end(TallyBallots::run, words);
  }

  /**
   * @throws CodedException for options that are missing or unknown, all that is wrong with the
   *     files, or a result that cannot be written
   */
  static void run(List<String> words, Terminal terminal) {
    boolean bundles =
        words.stream().anyMatch(word -> word.equals(TALLIES) || word.startsWith(TALLIES + "="));
    String input = bundles ? "tallies" : "ballots";
    Options options = Options.parse(words, Set.of("election", input, "out"), Set.of());
    FileCommand.requireAll(options, "election", input, "out");
    Path out = FileCommand.path(options, "out");
    ShippedRules shipped = ShippedRules.electionsAndGrading();
    Path election = FileCommand.path(options, "election");
    Path file = FileCommand.path(options, input);
    Function<LocalDate, ElectionRules> rules =
        day -> ElectionRules.of(code -> shipped.on(code, day));
    Tally tally =
        bundles
            ? TallyFiles.countBundles(election, file, out, rules)
            : TallyFiles.count(election, file, out, rules);
    terminal.sayText(
        "command.tallied",
        tally.returned(),
        tally.issued(),
        tally.valid(),
        tally.returned() - tally.valid(),
        tally.needed(),
        tally.elected().size(),
        tally.unfilled(),
        out.toString());
    if (!tally.tied().isEmpty()) {
      terminal.sayText("command.tallied-tie", tally.tied());
    }
    sayRules(terminal, tally.rules());
  }

  /** Names the rules gone by, and which of them nobody has checked. */
  static void sayRules(Terminal terminal, List<RuleReference> rules) {
    for (RuleReference rule : rules) {
      terminal.sayText(
          rule.verified() ? "command.rule-verified" : "command.rule-unverified",
          rule.regulation(),
          rule.article());
    }
  }
}
