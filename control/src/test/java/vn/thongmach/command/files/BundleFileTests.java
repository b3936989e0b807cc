package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.assembly.CountedFiles;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.RandomElection;
import vn.thongmach.assembly.Tally;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.regulation.ShippedRules;

/** Sums of bundles from a file come to what their ballots come to, or are refused. */
class BundleFileTests {

  @TempDir Path folder;

  private Tally count(RandomElection drawn, String tallies) throws IOException {
    Files.writeString(folder.resolve("election.json"), CountedFiles.election(drawn.election()));
    Files.writeString(folder.resolve("tallies.csv"), tallies);
    ShippedRules shipped = ShippedRules.electionsAndGrading();
    return TallyFiles.countBundles(
        folder.resolve("election.json"),
        folder.resolve("tallies.csv"),
        folder.resolve("result.json"),
        day -> ElectionRules.of(code -> shipped.on(code, day)));
  }

  private List<String> refused(RandomElection drawn, String tallies) {
    return catchThrowableOfType(CodedException.class, () -> count(drawn, tallies))
        .problems()
        .stream()
        .map(problem -> problem.code().code())
        .toList();
  }

  @Test
  void comeToTheSameAsTheirBallots() throws IOException {
    for (long seed = 0; seed < 200; seed++) {
      RandomElection drawn = RandomElection.of(seed);
      String tallies = CountedFiles.tallies(drawn.election(), drawn.bundles(1 + (int) seed % 3));
      assertThat(count(drawn, tallies)).as("seed " + seed).isEqualTo(drawn.count());
      assertThat(folder.resolve("result.json")).hasContent(CountedFiles.result(drawn.count()));
    }
  }

  @Test
  void areRefusedWithEverythingThatIsWrong() {
    RandomElection drawn = RandomElection.of(7);
    String right = CountedFiles.tallies(drawn.election(), drawn.bundles(1));
    String line = right.lines().skip(1).findFirst().orElseThrow();
    assertThat(refused(drawn, right + line + "\n")).containsExactly("command.input-bundle-twice");
    assertThat(refused(drawn, "bundle,ballots\n1,2\n")).containsExactly("command.input-csv-header");
    assertThat(refused(drawn, right.replace("\n1,", "\nx,").replaceFirst("c1=", "c999=")))
        .contains("command.input-not-whole", "command.input-candidate-unknown");
    assertThat(refused(drawn, right.replaceFirst("c1=\\d+/\\d+/\\d+;?", "")))
        .contains("command.input-votes-missing");
    assertThat(refused(drawn, right.replaceFirst("c1=(\\d+)/", "c1=9$1/")))
        .contains("command.input-bundle-wrong", "assembly.person-unbalanced");
    assertThat(refused(drawn, right.replaceFirst("c1=(\\d+)/(\\d+)/", "c1=$1-$2/")))
        .contains("command.input-votes-malformed");
  }

  @Test
  void mayNotBeMoreThanWereIssued() {
    RandomElection drawn =
        LongStream.range(0, 100)
            .mapToObj(RandomElection::of)
            .filter(one -> one.ballots().size() > 5)
            .findFirst()
            .orElseThrow();
    String right = CountedFiles.tallies(drawn.election(), drawn.bundles(1));
    String more = right;
    for (int bundle = 2; bundle <= 5; bundle++) {
      more +=
          right.lines().skip(1).findFirst().orElseThrow().replaceFirst("^1,", bundle + ",") + "\n";
    }
    assertThat(refused(drawn, more)).containsExactly("command.input-returned-above-issued");
  }
}
