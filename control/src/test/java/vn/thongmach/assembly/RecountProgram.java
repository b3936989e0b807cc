package vn.thongmach.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The independent program in {@code recount/}, run as its page says. */
final class RecountProgram {

  private RecountProgram() {}

  /** What it says of {@code election.json}, a file of ballots and {@code result.json}. */
  static String says(Path folder, String ballots) throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("..", "recount", "Recount.java").toAbsolutePath().toString(),
                "election.json",
                ballots,
                "result.json")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    // A machine that builds may set options, which the program would tell first.
    program.environment().remove("JAVA_TOOL_OPTIONS");
    Process recount = program.start();
    String said = new String(recount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(recount.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
