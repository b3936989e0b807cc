package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongmach.assembly.CountedFiles;
import vn.thongmach.assembly.RandomElection;

/** The independent program in {@code recount/} comes to the same as the product. */
class RecountTests {

  @TempDir static Path classes;
  private static Method recount;

  @TempDir Path folder;

  @BeforeAll
  static void compile() throws ReflectiveOperationException, IOException {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), program().toString());
    assertThat(status).isZero();
    // Without the classes of the product: it must do without them.
    URLClassLoader alone =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    recount =
        alone
            .loadClass("Recount")
            .getDeclaredMethod("differences", String.class, String.class, String.class);
    recount.setAccessible(true);
  }

  @Test
  void agreesOnEveryElectionThatPropertiesAreDrawnFrom() throws Exception {
    List<Long> seeds = LongStream.range(0, 1_000).boxed().toList();
    for (long seed : seeds) {
      RandomElection drawn = RandomElection.of(seed);
      write(drawn, CountedFiles.result(drawn.count()));
      assertThat(differences()).as("seed " + seed).isEmpty();
    }
    assertThat(seeds.stream().filter(seed -> !RandomElection.of(seed).count().tied().isEmpty()))
        .as("elections with a tie")
        .hasSizeGreaterThan(10);
  }

  @Test
  void agreesOnSumsOfBundlesOfTheSameElections() throws Exception {
    for (long seed = 0; seed < 300; seed++) {
      RandomElection drawn = RandomElection.of(seed);
      Files.writeString(folder.resolve("election.json"), ElectionFiles.election(drawn.election()));
      Files.writeString(
          folder.resolve("ballots.csv"),
          CountedFiles.tallies(drawn.election(), drawn.bundles(1 + (int) (seed % 4))));
      Files.writeString(folder.resolve("result.json"), CountedFiles.result(drawn.count()));
      assertThat(differences()).as("seed " + seed).isEmpty();
    }
  }

  @Test
  void refusesSumsOfABundleThatCannotBeRight() throws Exception {
    RandomElection drawn = RandomElection.of(7);
    write(drawn, CountedFiles.result(drawn.count()));
    String right = CountedFiles.tallies(drawn.election(), drawn.bundles(1));
    for (String wrong :
        List.of(
            right.replaceFirst("\n1,(\\d+)", "\n1,9$1"),
            right.replaceFirst("c1=(\\d+)", "c1=9$1"),
            right + right.lines().skip(1).findFirst().orElseThrow() + "\n")) {
      assertThat(wrong).isNotEqualTo(right);
      Files.writeString(folder.resolve("ballots.csv"), wrong);
      assertThat(run()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"issued", "returned", "unreturned", "valid", "base", "needed", "unfilled", "for"})
  void findsAnyNumberThatWasChanged(String name) throws Exception {
    RandomElection drawn = RandomElection.of(7);
    String result = CountedFiles.result(drawn.count());
    String changed = result.replaceFirst("\"" + name + "\" : (\\d+)", "\"" + name + "\" : 9$1");
    assertThat(changed).isNotEqualTo(result);
    write(drawn, changed);
    assertThat(differences()).hasSize(1);
  }

  @Test
  void runsAsItsPageSays() throws IOException, InterruptedException {
    RandomElection drawn = RandomElection.of(1);
    write(drawn, CountedFiles.result(drawn.count()));
    assertThat(run()).isZero();
    Files.writeString(folder.resolve("result.json"), "{}");
    assertThat(run()).isEqualTo(1);
    Files.writeString(folder.resolve("result.json"), "");
    assertThat(run()).isEqualTo(2);
  }

  @Test
  void staysSmall() throws IOException {
    List<String> lines = Files.readAllLines(program());
    assertThat(lines).hasSizeLessThanOrEqualTo(370);
    assertThat(lines.stream().filter(line -> line.startsWith("import ")))
        .allMatch(line -> line.startsWith("import java."));
  }

  private int run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program().toString(),
                folder.resolve("election.json").toString(),
                folder.resolve("ballots.csv").toString(),
                folder.resolve("result.json").toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void write(RandomElection drawn, String result) throws IOException {
    Files.writeString(folder.resolve("election.json"), ElectionFiles.election(drawn.election()));
    Files.writeString(
        folder.resolve("ballots.csv"),
        String.join(",", BallotFile.HEADER)
            + "\n"
            + String.join("\n", ElectionFiles.ballots(drawn)));
    Files.writeString(folder.resolve("result.json"), result);
  }

  private List<?> differences() throws ReflectiveOperationException {
    return (List<?>)
        Objects.requireNonNull(
            recount.invoke(
                null,
                folder.resolve("election.json").toString(),
                folder.resolve("ballots.csv").toString(),
                folder.resolve("result.json").toString()));
  }

  private static Path program() {
    Path place = Path.of("").toAbsolutePath();
    while (!Files.exists(place.resolve("recount/Recount.java"))) {
      place = Objects.requireNonNull(place.getParent(), "recount/Recount.java is not there");
    }
    return place.resolve("recount/Recount.java");
  }
}
