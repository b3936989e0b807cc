package vn.thongmach.assembly.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.thongmach.access.Scope;
import vn.thongmach.assembly.AssemblyError;
import vn.thongmach.assembly.BallotEntries.Compared;
import vn.thongmach.assembly.BallotEntries.Decided;
import vn.thongmach.assembly.BallotReading;
import vn.thongmach.assembly.CongressElection.EntryPost;
import vn.thongmach.assembly.CongressElection.File;
import vn.thongmach.kernel.CodedException;

/** Lays the entries of the posts beside each other, ballot by ballot. */
@Component
class ComparedPosts {

  private final EntryRows rows;

  ComparedPosts(EntryRows rows) {
    this.rows = rows;
  }

  /** Every ballot, by its number; whether something is to be decided about it is told by it. */
  List<Compared> all(Scope scope, File file) {
    Map<Integer, Map<Integer, BallotReading>> ballots = new TreeMap<>();
    for (EntryPost post : file.posts()) {
      rows.entered(scope, file.of().id(), post.number())
          .forEach(
              one ->
                  ballots
                      .computeIfAbsent(one.ballot(), number -> new TreeMap<>())
                      .put(post.number(), one.reading()));
    }
    Map<Integer, Decided> decisions = rows.decisions(scope, file.of().id());
    List<Compared> all = new ArrayList<>();
    ballots.forEach(
        (number, readings) -> {
          List<BallotReading> each = List.copyOf(readings.values());
          Set<String> differing = BallotReading.differences(each);
          all.add(
              new Compared(
                  number,
                  readings,
                  differing,
                  each.stream().anyMatch(BallotReading::doubtful),
                  decisions.get(number)));
        });
    return all;
  }

  /** Whether the tellers have to decide about a ballot. */
  static boolean open(Compared one) {
    return one.doubtful() || !one.differing().isEmpty();
  }

  /**
   * What every ballot says: what all posts agree on, else what was decided.
   *
   * @throws CodedException {@code assembly.undecided}
   */
  Map<Integer, BallotReading> settled(Scope scope, File file) {
    Map<Integer, BallotReading> settled = new TreeMap<>();
    List<Integer> undecided = new ArrayList<>();
    for (Compared one : all(scope, file)) {
      Decided decision = one.decision();
      if (!open(one)) {
        settled.put(one.ballot(), one.readings().values().iterator().next());
      } else if (decision != null) {
        settled.put(one.ballot(), decision.reading());
      } else {
        undecided.add(one.ballot());
      }
    }
    if (!undecided.isEmpty()) {
      throw new CodedException(AssemblyError.UNDECIDED, undecided.size(), undecided.getFirst());
    }
    return settled;
  }
}
