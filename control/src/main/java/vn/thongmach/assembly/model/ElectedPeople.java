package vn.thongmach.assembly.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.assembly.CongressElection.Nomination;
import vn.thongmach.assembly.CongressElection.Outcome;

/** People behind the ids of a count. */
final class ElectedPeople {

  private ElectedPeople() {}

  /** Those elected, in the order of the count; nobody before it. */
  static List<UUID> of(File file) {
    Outcome outcome = file.of().outcome();
    return outcome == null ? List.of() : people(file, outcome.tally().elected());
  }

  private static List<UUID> people(File file, List<String> ids) {
    Map<String, UUID> listed =
        file.listed().stream().collect(Collectors.toMap(Nomination::ballotId, Nomination::person));
    return ids.stream().filter(listed::containsKey).map(listed::get).toList();
  }
}
