package vn.thongmach.command.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.assembly.Counting;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.PersonVotes;
import vn.thongmach.assembly.Tally;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.regulation.RuleReference;

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
    if (counting == null) {
      throw new IllegalStateException("An election that was not read has a problem");
    }
    Tally tally = counting.tally();
    WholeFile.write(out, json(tally));
    return tally;
  }

  /** The result as a file, the same bytes for the same result. */
  static String json(Tally tally) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("issued", tally.issued());
    result.put("returned", tally.returned());
    result.put("unreturned", tally.unreturned());
    result.put("valid", tally.valid());
    Map<String, Integer> invalid = new LinkedHashMap<>();
    tally.invalid().forEach((reason, ballots) -> invalid.put(reason.word(), ballots));
    result.put("invalid", invalid);
    result.put("votes", tally.votes().stream().map(TallyFiles::json).toList());
    result.put("base", tally.base());
    result.put("needed", tally.needed());
    result.put("elected", tally.elected());
    result.put("tie", tally.tied());
    result.put("unfilled", tally.unfilled());
    result.put("rules", tally.rules().stream().map(TallyFiles::json).toList());
    return pretty(result);
  }

  private static Map<String, Object> json(PersonVotes person) {
    Map<String, Object> votes = new LinkedHashMap<>();
    votes.put("id", person.id());
    votes.put("for", person.votesFor());
    votes.put("against", person.against());
    votes.put("notCounted", person.notCounted());
    return votes;
  }

  private static Map<String, Object> json(RuleReference rule) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("regulation", rule.regulation());
    reference.put("article", rule.article());
    return reference;
  }

  /** JSON for people and machines, with plain line feeds. */
  static String pretty(Object value) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JsonMapper.builder().build().writer().with(printer).writeValueAsString(value) + "\n";
  }
}
