package vn.thongmach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.command.files.InputError;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;

class TallyBallotsTests {

  private static final String ELECTION =
      """
      {"date":"2024-10-09","congress":"members","convened":4,"excluded":1,"issued":3,"seats":1,
       "form":"columns","candidates":[{"id":"c1","name":"A"}]}
      """;

  @TempDir Path folder;

  @Test
  void countsByTheRegulationOfTheDay() throws IOException {
    Files.writeString(folder.resolve("e.json"), ELECTION);
    Files.writeString(
        folder.resolve("b.csv"),
        "ballot,genuine,marks,extraNames,signed\n1,1,c1=agree,0,0\n2,1,c1=agree,0,0\n");
    TallyBallots.run(words(), Terminal.current());
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"244-QĐ/TW\"", "\"Điều 17\"", "\"needed\" : 2", "\"elected\" : [")
        .doesNotContain("190-QĐ/TW");
  }

  @Test
  void writesOverAnEarlierResultOnlyWhenAllIsGood() throws IOException {
    Files.writeString(folder.resolve("out.json"), "earlier");
    Files.writeString(folder.resolve("e.json"), ELECTION.replace("2024-10-09", "2013-01-01"));
    Files.writeString(folder.resolve("b.csv"), "ballot,genuine,marks,extraNames,signed\n");
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> TallyBallots.run(words(), Terminal.current()));
    assertThat(new Texts().of(ReaderLanguage.VIETNAMESE, refused.problems().getFirst()))
        .isEqualTo(
            "Quy tắc “election.ballot” chưa có nội dung nào hiệu lực vào ngày 2013-01-01; nội dung"
                + " đầu tiên có hiệu lực từ 2014-06-09.");
    assertThat(folder.resolve("out.json")).hasContent("earlier");
  }

  @Test
  void asksForAllMissingOptionsAtOnce() {
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> TallyBallots.run(List.of(), Terminal.current()));
    assertThat(refused.problems())
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactly("--election", "--ballots", "--out");
  }

  @Test
  void saysThatTheResultCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("e.json"), ELECTION);
    Files.writeString(folder.resolve("b.csv"), "ballot,genuine,marks,extraNames,signed\n");
    List<String> words =
        List.of(
            "--election=" + folder.resolve("e.json"),
            "--ballots=" + folder.resolve("b.csv"),
            "--out=" + folder.resolve("nowhere/out.json"));
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> TallyBallots.run(words, Terminal.current()));
    assertThat(refused.problems().getFirst().code()).isEqualTo(InputError.NOT_WRITTEN);
    assertThat(new Texts().of(Locale.ENGLISH, refused.problems().getFirst()))
        .startsWith("'%s' cannot be written.".formatted(folder.resolve("nowhere/out.json")));
  }

  @Test
  void hasATextForEveryProblemOfAFile() {
    Texts texts = new Texts();
    for (InputError error : InputError.values()) {
      for (Locale language : ReaderLanguage.SUPPORTED) {
        assertThat(texts.of(language, error.code(), "file", 3, "a", "b", "c", "d"))
            .isNotEqualTo(error.code())
            .contains(error == InputError.MORE ? "a" : "file")
            .doesNotContain("{");
      }
    }
  }

  private List<String> words() {
    return List.of(
        "--election",
        folder.resolve("e.json").toString(),
        "--ballots",
        folder.resolve("b.csv").toString(),
        "--out",
        folder.resolve("out.json").toString());
  }
}
