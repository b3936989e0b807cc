package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.assembly.Tally;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.ShippedRules;

/** Files in a folder of their own, and what is told of them. */
abstract class InputTest {

  static final String ELECTION =
      """
      {"date":"2025-06-01","congress":"delegates","convened":5,"excluded":0,"issued":5,"seats":2,
       "form":"%s","candidates":[{"id":"c1","name":"Người Một"},
       {"id":"c2","name":"Người Hai"}]}
      """;
  static final String HEADER = "ballot,genuine,marks,extraNames,signed\n";

  @TempDir Path folder;

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  Path out() {
    return folder.resolve("out.json");
  }

  Tally count(String election, String ballots) throws IOException {
    return TallyFiles.count(
        write("election.json", election), write("ballots.csv", ballots), out(), this::rules);
  }

  /** Codes of what is wrong with files, after seeing that nothing was written. */
  List<String> problems(String election, String ballots) throws IOException {
    return refused(election, ballots).problems().stream()
        .map(problem -> problem.code().code().replace("command.input-", ""))
        .toList();
  }

  CodedException refused(String election, String ballots) throws IOException {
    CodedException refused =
        catchThrowableOfType(CodedException.class, () -> count(election, ballots));
    assertThat(refused).as("is refused").isNotNull();
    assertThat(out()).doesNotExist();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("election.json", "ballots.csv");
    }
    return refused;
  }

  /** A problem in English, without the folder. */
  String told(Problem problem) {
    return new Texts().of(Locale.ENGLISH, problem).replace(folder + "/", "");
  }

  private ElectionRules rules(LocalDate day) {
    return ElectionRules.of(code -> ShippedRules.electionsAndGrading().on(code, day));
  }
}
