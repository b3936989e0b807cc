package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.assembly.CountedFiles;
import vn.thongmach.assembly.PersonVotes;
import vn.thongmach.assembly.RandomElection;
import vn.thongmach.assembly.Tally;
import vn.thongmach.kernel.CodedException;

class BallotFileTests extends InputTest {

  private static final String STRIKE = ELECTION.formatted("strike");
  private static final String COLUMNS = ELECTION.formatted("columns");

  @Test
  void writesTheResultInTheFormAgreed() throws IOException {
    count(
        STRIKE,
        HEADER
            + "1,1,c1=kept;c2=struck,0,0\n2,1,c1=kept;c2=struck,0,0\n3,1,c2=struck,0,0\n"
            + "4,0,,0,0\n");
    assertThat(out())
        .hasContent(
            """
            {
              "issued" : 5,
              "returned" : 4,
              "unreturned" : 1,
              "valid" : 3,
              "invalid" : {
                "not_issued" : 1
              },
              "votes" : [
                {
                  "id" : "c1",
                  "for" : 3,
                  "against" : 0,
                  "notCounted" : 0
                },
                {
                  "id" : "c2",
                  "for" : 0,
                  "against" : 3,
                  "notCounted" : 0
                }
              ],
              "base" : 5,
              "needed" : 3,
              "elected" : [
                "c1"
              ],
              "tie" : [ ],
              "unfilled" : 1,
              "rules" : [
                {
                  "regulation" : "190-QĐ/TW",
                  "article" : "Điều 15"
                },
                {
                  "regulation" : "190-QĐ/TW",
                  "article" : "Điều 30"
                }
              ]
            }
            """);
  }

  @Test
  void readsWhatSpreadsheetsWrite() throws IOException {
    Tally tally =
        count(
            COLUMNS,
            "\uFEFFballot,genuine,marks,extraNames,signed,note\r\n"
                + "\"1\",1,\"c1=agree; c2=both\",0,0,\"said, \"\"quoted\"\"\"\r\n"
                + "\r\n"
                + " 2 , 1 ,c1=disagree;c2=agree, 0 , 0 ,\r\n"
                + "3,1,,0,0,");
    assertThat(tally.votes())
        .containsExactly(new PersonVotes("c1", 1, 1, 0), new PersonVotes("c2", 1, 0, 1));
    assertThat(tally.valid()).isEqualTo(2);
    assertThat(tally.returned()).isEqualTo(3);
  }

  @Test
  void countsNothingWhereNoBallotCameBack() throws IOException {
    Tally tally = count(STRIKE, HEADER.strip());
    assertThat(tally.returned()).isZero();
    assertThat(tally.unreturned()).isEqualTo(5);
    assertThat(tally.unfilled()).isEqualTo(2);
  }

  @Test
  void tellsEveryProblemWithItsLine() throws IOException {
    assertThat(
            refused(
                    COLUMNS,
                    HEADER
                        + "1,yes,c1=agree,0,0\n"
                        + "1,1,c1=agree,0,0\n"
                        + ",1,c1=agree,0,0\n"
                        + "4,1,c9=agree,0,\n"
                        + "5,1,c1=kept;c2=ticked,-1,0\n"
                        + "6,1,c1=agree;c1=agree;c2,1.5,0\n"
                        + "7,1\n")
                .problems())
        .extracting(this::told)
        .containsExactly(
            "'ballots.csv' line 2: column genuine must be 0 or 1, not 'yes'.",
            "'ballots.csv' line 3: ballot '1' was entered on line 2; a ballot counts once, so"
                + " remove the line or correct its number.",
            "'ballots.csv' line 4: ballot must be a text that is not blank, not ''.",
            "'ballots.csv' line 5: nobody on the list has id 'c9'.",
            "'ballots.csv' line 5: column signed must be 0 or 1, not ''.",
            "'ballots.csv' line 6: 'kept' is no mark of a ballot of form columns; allowed are:"
                + " agree, disagree, both, none.",
            "'ballots.csv' line 6: 'ticked' is no mark; allowed are: kept, struck, agree,"
                + " disagree, both, none.",
            "'ballots.csv' line 6: extraNames must be a whole number from 0 to 1000, not '-1'.",
            "'ballots.csv' line 7: 'c1' is marked twice on one ballot.",
            "'ballots.csv' line 7: 'c2' in column marks is malformed; write it like"
                + " c1=agree;c2=disagree.",
            "'ballots.csv' line 7: extraNames must be a whole number from 0 to 1000, not '1.5'.",
            "'ballots.csv' line 8 has too few columns; 5 are needed.",
            "'ballots.csv' has 7 ballots, but only 5 were issued; reconcile the ballots issued and"
                + " returned.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|csv-header",
        "'ballot,marks'|csv-header",
        "'1,1,c1=kept,0,0'|csv-header",
        "'ballot,marks,genuine,extraNames,signed'|csv-header"
      })
  void refusesAFileWithoutItsHeader(String text, String code) throws IOException {
    assertThat(problems(STRIKE, text)).containsExactly(code);
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    write("election.json", STRIKE);
    Files.write(folder.resolve("ballots.csv"), new byte[] {(byte) 0xC3, 0x28});
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () ->
                TallyFiles.count(
                    folder.resolve("election.json"),
                    folder.resolve("ballots.csv"),
                    out(),
                    _ -> {
                      throw new CodedException(InputError.MORE, "", 0, 1);
                    }));
    assertThat(refused.problems())
        .extracting(problem -> (Object) problem.code())
        .containsExactly(InputError.MORE, InputError.NOT_UTF8);
  }

  @Test
  void refusesToWriteOverWhatItReads() throws IOException {
    write("election.json", STRIKE);
    write("ballots.csv", HEADER);
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () ->
                TallyFiles.count(
                    folder.resolve("election.json"),
                    folder.resolve("ballots.csv"),
                    folder.resolve("../" + folder.getFileName() + "/ballots.csv"),
                    _ -> {
                      throw new CodedException(InputError.MORE, "", 0, 1);
                    }));
    assertThat(refused.problems().getFirst().code()).isEqualTo(InputError.OUT_IS_INPUT);
    assertThat(folder.resolve("ballots.csv")).hasContent(HEADER.strip());
  }

  @Test
  void stopsTellingAfterAThousandProblems() throws IOException {
    String rows = "x,2,,0,0\n".repeat(2_000);
    assertThat(refused(STRIKE, HEADER + rows).problems()).hasSize(InputProblems.MOST + 1);
  }

  @Property(tries = 50)
  void writesTheSameBytesInWhateverOrderBallotsAreEntered(
      @ForAll("elections") RandomElection drawn, @ForAll long seed) throws IOException {
    folder = Files.createTempDirectory("thongmach-ballots");
    try {
      List<String> lines = ElectionFiles.ballots(drawn);
      count(ElectionFiles.election(drawn.election()), HEADER + String.join("\n", lines));
      byte[] first = Files.readAllBytes(out());
      Collections.shuffle(lines, new Random(seed));
      count(ElectionFiles.election(drawn.election()), HEADER + String.join("\n", lines));
      assertThat(Files.readAllBytes(out())).isEqualTo(first);
      assertThat(Files.readString(out())).isEqualTo(CountedFiles.result(drawn.count()));
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Provide
  Arbitrary<RandomElection> elections() {
    return Arbitraries.longs().map(RandomElection::of);
  }
}
