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
import vn.thongmach.dataplane.correlation.files.FileProblem;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;

class CorrelateTests {

  private static final String INVENTORY = "type,id,parentType,parentId,aType,aId,zType,zId\n";
  private static final String ALARMS = "timeMs,alarmId,type,id,severity\n";

  @TempDir Path folder;

  @Test
  void writesTheIncidents() throws IOException {
    write(INVENTORY + "Node,n,,,,,,\n", ALARMS + "1764000000000,a,Node,n,MAJOR\n");
    Correlate.run(words(), Terminal.current());
    assertThat(folder.resolve("out.json")).content().contains("\"Node:n\"", "\"a\"");
  }

  @Test
  void tellsEveryKindOfProblemInBothLanguagesWithFileAndLine() throws IOException {
    write(INVENTORY + ",n,,,,,,\nNode,n,Site,,,,,\nNode\n", ALARMS + "x,a,Node,n,LOUD\n");
    CodedException refused =
        catchThrowableOfType(
            CodedException.class, () -> Correlate.run(words(), Terminal.current()));
    assertThat(refused.problems())
        .extracting(problem -> problem.code().code())
        .containsExactly(
            "command.file-empty",
            "command.file-half",
            "command.file-columns",
            "command.file-time",
            "command.file-severity");
    Texts texts = new Texts();
    assertThat(texts.of(Locale.ENGLISH, refused.problems().getLast()))
        .isEqualTo(
            "'%s' line 2: 'LOUD' is no severity; allowed are CRITICAL, MAJOR, MINOR, WARNING, CLEAR."
                .formatted(folder.resolve("alarms.csv")));
    assertThat(texts.of(ReaderLanguage.VIETNAMESE, refused.problems().getFirst()))
        .isEqualTo(
            "“%s” dòng 2: cột type để trống; cần có giá trị."
                .formatted(folder.resolve("inventory.csv")));
    assertThat(folder.resolve("out.json")).doesNotExist();
  }

  @Test
  void asksForAllMissingOptionsAtOnce() {
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () -> Correlate.run(List.of("--out", "x.json"), Terminal.current()));
    assertThat(refused.problems())
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactly("--inventory", "--alarms");
  }

  @Test
  void saysThatTheResultCannotBeWritten() throws IOException {
    write(INVENTORY, ALARMS);
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () ->
                Correlate.run(
                    List.of(
                        "--inventory=" + folder.resolve("inventory.csv"),
                        "--alarms=" + folder.resolve("alarms.csv"),
                        "--out=" + folder.resolve("nowhere/out.json")),
                    Terminal.current()));
    assertThat(refused.problems().getFirst().code()).isEqualTo(InputFileError.NOT_WRITTEN);
    assertThat(new Texts().of(Locale.ENGLISH, refused.problems().getFirst()))
        .startsWith("'%s' cannot be written: ".formatted(folder.resolve("nowhere/out.json")));
  }

  @Test
  void hasATextForEveryProblemOfAFile() {
    Texts texts = new Texts();
    for (InputFileError error : InputFileError.values()) {
      for (Locale language : ReaderLanguage.SUPPORTED) {
        assertThat(texts.of(language, error.code(), "file", 3L, "found"))
            .isNotEqualTo(error.code())
            .contains("file");
      }
    }
    assertThat(FileProblem.Kind.values().length).isEqualTo(InputFileError.values().length - 1);
  }

  private void write(String inventory, String alarms) throws IOException {
    Files.writeString(folder.resolve("inventory.csv"), inventory);
    Files.writeString(folder.resolve("alarms.csv"), alarms);
  }

  private List<String> words() {
    return List.of(
        "--inventory",
        folder.resolve("inventory.csv").toString(),
        "--alarms",
        folder.resolve("alarms.csv").toString(),
        "--out",
        folder.resolve("out.json").toString());
  }
}
