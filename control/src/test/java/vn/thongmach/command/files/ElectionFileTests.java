package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;

class ElectionFileTests extends InputTest {

  @Test
  void tellsEverythingThatIsMissingAtOnce() throws IOException {
    assertThat(refused("{}", HEADER).problems())
        .extracting(this::told)
        .containsExactly(
            "'election.json' line 1: field date is missing.",
            "'election.json' line 1: field congress is missing.",
            "'election.json' line 1: field convened is missing.",
            "'election.json' line 1: field excluded is missing.",
            "'election.json' line 1: field issued is missing.",
            "'election.json' line 1: field seats is missing.",
            "'election.json' line 1: field form is missing.",
            "'election.json' line 1: field candidates is missing.");
  }

  @Test
  void tellsWhatIsOfTheWrongKindWithItsLine() throws IOException {
    String election =
        """
        {"date":"2025-02-30",
         "congress":"people",
         "convened":-1,
         "excluded":1.5,
         "issued":"5",
         "seats":0,
         "form":"paper",
         "candidates":{}}
        """;
    assertThat(refused(election, HEADER).problems())
        .extracting(this::told)
        .containsExactly(
            "'election.json' line 1: date must be a date like 2026-11-22, not '2025-02-30'.",
            "'election.json' line 2: congress does not take 'people'; allowed are: members,"
                + " delegates.",
            "'election.json' line 3: convened must be a whole number from 0 to 1000000, not"
                + " '-1'.",
            "'election.json' line 4: excluded must be a whole number from 0 to 1000000, not"
                + " '1.5'.",
            "'election.json' line 5: issued must be a whole number from 0 to 1000000, not '5'.",
            "'election.json' line 6: seats must be a whole number from 1 to 1000, not '0'.",
            "'election.json' line 7: form does not take 'paper'; allowed are: strike, columns.",
            "'election.json' line 8: candidates must be a JSON list in brackets, not '{…}'.");
  }

  @Test
  void refusesCandidatesWhoCannotBeToldApart() throws IOException {
    String election =
        ELECTION
            .formatted("strike")
            .replace(
                "[{\"id\":\"c1\",\"name\":\"Người Một\"},",
                """
                [{"id":"c2","name":"A"},
                 {"id":"a;b","name":"B"}, {"id":" c","name":"C"},
                 {"id":"","name":"D"}, {"id":7,"name":"E"}, {"id":"f"}, 3,
                """);
    assertThat(refused(election, HEADER).problems())
        .extracting(this::told)
        .containsExactly(
            "'election.json' line 3: id 'a;b' cannot be written in marks; use no semicolon, no"
                + " equals sign and no blanks at its ends.",
            "'election.json' line 3: id ' c' cannot be written in marks; use no semicolon, no"
                + " equals sign and no blanks at its ends.",
            "'election.json' line 4: id must be a text that is not blank, not ''.",
            "'election.json' line 4: id must be a text that is not blank, not '7'.",
            "'election.json' line 4: field name is missing.",
            "'election.json' line 4: '3' must be a JSON object in braces.",
            "'election.json' line 6: id 'c2' stands on line 2 already; give each id once.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"excluded\":0|\"excluded\":6|excluded-above-convened",
        "\"seats\":2|\"seats\":1|columns-above-seats",
        "\"seats\":2|\"seats\":2,\"seats\":2|field-twice",
        "2025-06-01|2014-06-08|regulation.no-wording-yet",
        "\"seats\":2|\"seats\":NaN|json-malformed",
        "\"seats\":2|\"seats\":1e999999999|not-whole"
      })
  void refusesWhatCannotBe(String whole, String broken, String code) throws IOException {
    List<String> told =
        new ArrayList<>(problems(ELECTION.formatted("columns").replace(whole, broken), HEADER));
    assertThat(told).contains(code);
    assertThat(told.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|json-malformed", "[]|not-object", "null|not-object", "{} {}|json-malformed"})
  void refusesWhatIsNoElection(String text, String code) throws IOException {
    assertThat(problems(text, HEADER)).contains(code);
  }

  @Test
  void refusesAnEmptyListOfCandidates() throws IOException {
    String election =
        ELECTION.formatted("strike").replaceAll("(?s)\"candidates\":.*]", "\"candidates\":[]");
    assertThat(problems(election, HEADER)).containsExactly("empty-list");
  }

  @Test
  void tellsWhatIsWrongWithBothFilesTogether() throws IOException {
    CodedException refused =
        refused(
            ELECTION.formatted("paper"), HEADER + "b1,2,c1=kept;c9=kept,0,0\nb2,1,c1=ticked,0,0\n");
    assertThat(refused.problems().stream().map(Problem::code).map(Object::toString))
        .containsExactly("NOT_ALLOWED", "NOT_ZERO_OR_ONE", "CANDIDATE_UNKNOWN", "MARK_UNKNOWN");
  }
}
