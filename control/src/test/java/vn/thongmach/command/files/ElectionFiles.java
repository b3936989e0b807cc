package vn.thongmach.command.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thongmach.assembly.Ballot;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.RandomElection;
import vn.thongmach.kernel.PrettyJson;

/** Writes elections and ballots as the command reads them. */
final class ElectionFiles {

  private ElectionFiles() {}

  static String election(Election election) {
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
            .map(candidate -> Map.of("id", candidate.id(), "name", candidate.name()))
            .toList());
    return PrettyJson.of(file);
  }

  static List<String> ballots(RandomElection drawn) {
    return new ArrayList<>(drawn.ballots().stream().map(ElectionFiles::line).toList());
  }

  private static String line(Ballot ballot) {
    String marks =
        ballot.marks().entrySet().stream()
            .map(mark -> mark.getKey() + "=" + mark.getValue().word())
            .collect(Collectors.joining(";"));
    return "%s,%d,%s,%d,%d"
        .formatted(
            ballot.id(),
            ballot.genuine() ? 1 : 0,
            marks,
            ballot.extraNames(),
            ballot.signed() ? 1 : 0);
  }
}
