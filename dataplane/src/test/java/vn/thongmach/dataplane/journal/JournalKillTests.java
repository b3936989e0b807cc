package vn.thongmach.dataplane.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongmach.dataplane.journal.Appends.all;
import static vn.thongmach.dataplane.journal.Appends.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class JournalKillTests {

  private static final int ROUNDS = 3;
  private static final int LINES_BEFORE_KILL = 300;

  @TempDir Path folder;

  @Test
  void holdsEveryAcknowledgedRecordOnceAfterKill() throws Exception {
    Map<Long, String> acknowledged = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      appendUntilKilled(acknowledged);
      try (Journal journal = Journal.open(folder, Appends.SMALL)) {
        List<String> found = texts(all(journal, 0));
        assertThat(found).doesNotHaveDuplicates();
        acknowledged.forEach(
            (position, text) -> assertThat(found.get((int) (position - 1))).isEqualTo(text));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * LINES_BEFORE_KILL);
  }

  private void appendUntilKilled(Map<Long, String> acknowledged) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AppendingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        count++;
        if (count == LINES_BEFORE_KILL) {
          process.toHandle().destroyForcibly();
        }
        String[] words = line.split(" ");
        if (words.length == 3) {
          acknowledged.put(Long.valueOf(words[0]), words[1]);
        }
      }
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }
}
