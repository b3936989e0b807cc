package vn.thongmach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ReaderLanguage;

class GradeSubjectsTests {

  @TempDir Path folder;

  @Test
  void gradesLastYearByLastYearsRules() throws IOException {
    Files.writeString(
        folder.resolve("s.json"),
        """
        [{"id":"a","kind":"individual","group":"g","common":20,"results":50,"onTimeShare":1,
          "beyondShare":0,"lateShare":0,"allDone":true,"shortcomingsMended":true,
          "disciplined":false}]
        """);
    GradeSubjects.run(words("2024"), Terminal.current());
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("124-QĐ/TW, Điều 12", "\"grade\" : \"GOOD\"")
        .doesNotContain("366-QĐ/TW");
    GradeSubjects.run(words("2025"), Terminal.current());
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("366-QĐ/TW, Điều 11")
        .doesNotContain("124-QĐ/TW");
  }

  @ParameterizedTest
  @CsvSource({
    "2022,regulation.no-wording-yet",
    "0,command.number-malformed",
    "-1,command.number-malformed",
    "năm,command.number-malformed"
  })
  void refusesAYearItCannotJudge(String year, String code) {
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> GradeSubjects.run(words(year), Terminal.current()));
    assertThat(refused.problems().getFirst().code().code()).isEqualTo(code);
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  @Test
  void writesTheRecordInVietnameseUnlessEnglishIsAskedFor() {
    assertThat(Terminal.recordLanguage(Map.of())).isEqualTo(ReaderLanguage.VIETNAMESE);
    assertThat(Terminal.recordLanguage(Map.of("LC_ALL", "C.UTF-8", "LANG", "en_GB.UTF-8")))
        .isEqualTo(ReaderLanguage.VIETNAMESE);
    assertThat(Terminal.recordLanguage(Map.of("LC_ALL", "", "LANG", "en_GB.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
  }

  @Test
  void asksForAllMissingOptionsAtOnce() {
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> GradeSubjects.run(List.of(), Terminal.current()));
    assertThat(refused.problems())
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactly("--subjects", "--year", "--out");
  }

  private List<String> words(String year) {
    return List.of(
        "--subjects=" + folder.resolve("s.json"),
        "--year=" + year,
        "--out=" + folder.resolve("out.json"));
  }
}
