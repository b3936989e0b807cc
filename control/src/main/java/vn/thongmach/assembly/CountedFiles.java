package vn.thongmach.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;
import vn.thongmach.kernel.PrettyJson;
import vn.thongmach.regulation.RuleReference;

/**
 * Writes an election, its ballots and its result as the files of {@code docs/election.md}, the same
 * bytes for the same content.
 */
public final class CountedFiles {

  private CountedFiles() {}

  /** {@code election.json}. */
  public static String election(Election election) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("date", election.date().toString());
    file.put("congress", election.congress().word());
    file.put("convened", election.convened());
    file.put("excluded", election.excluded());
    file.put("issued", election.issued());
    file.put("seats", election.seats());
    file.put("form", election.form().word());
    file.put(
        "candidates",
        election.candidates().stream()
            .map(
                candidate -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("id", candidate.id());
                  one.put("name", candidate.name());
                  return one;
                })
            .toList());
    return PrettyJson.of(file);
  }

  /** {@code ballots.csv}. */
  public static String ballots(Election election, List<Ballot> ballots) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("ballot,genuine,marks,extraNames,signed");
    for (Ballot ballot : ballots) {
      String marks =
          election.candidates().stream()
              .filter(candidate -> ballot.marks().containsKey(candidate.id()))
              .map(
                  candidate ->
                      candidate.id() + "=" + Counting.mark(election, ballot, candidate).word())
              .collect(Collectors.joining(";"));
      lines.add(
          ballot.id()
              + (ballot.genuine() ? ",1," : ",0,")
              + marks
              + ","
              + ballot.extraNames()
              + (ballot.signed() ? ",1" : ",0"));
    }
    return lines.toString();
  }

  /** {@code tallies.csv}: sums of bundles. */
  public static String tallies(Election election, List<TalliedBundle> bundles) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    String reasons =
        Stream.of(InvalidReason.values()).map(InvalidReason::word).collect(Collectors.joining(","));
    lines.add("bundle,ballots,valid," + reasons + ",votes");
    for (TalliedBundle bundle : bundles) {
      StringJoiner line = new StringJoiner(",");
      line.add(Integer.toString(bundle.number()));
      line.add(Integer.toString(bundle.ballots()));
      line.add(Integer.toString(bundle.valid()));
      for (InvalidReason reason : InvalidReason.values()) {
        line.add(Integer.toString(bundle.invalid().getOrDefault(reason, 0)));
      }
      line.add(
          election.candidates().stream()
              .map(candidate -> candidate.id() + "=" + votes(bundle, candidate))
              .collect(Collectors.joining(";")));
      lines.add(line.toString());
    }
    return lines.toString();
  }

  private static String votes(TalliedBundle bundle, Candidate candidate) {
    BundleVotes votes = bundle.votes().getOrDefault(candidate.id(), new BundleVotes(0, 0, 0));
    return votes.votesFor() + "/" + votes.against() + "/" + votes.notCounted();
  }

  /** {@code result.json}. */
  public static String result(Tally tally) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("issued", tally.issued());
    result.put("returned", tally.returned());
    result.put("unreturned", tally.unreturned());
    result.put("valid", tally.valid());
    Map<String, Integer> invalid = new LinkedHashMap<>();
    tally.invalid().forEach((reason, ballots) -> invalid.put(reason.word(), ballots));
    result.put("invalid", invalid);
    result.put("votes", tally.votes().stream().map(CountedFiles::json).toList());
    result.put("base", tally.base());
    result.put("needed", tally.needed());
    result.put("elected", tally.elected());
    result.put("tie", tally.tied());
    result.put("unfilled", tally.unfilled());
    result.put("rules", tally.rules().stream().map(CountedFiles::json).toList());
    return PrettyJson.of(result);
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
}
