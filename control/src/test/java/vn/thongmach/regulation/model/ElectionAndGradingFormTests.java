package vn.thongmach.regulation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Each form takes its example, and refuses it with one part changed. */
class ElectionAndGradingFormTests {

  private final JsonMapper json = JsonMapper.builder().build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ELECTION_BALLOT | \"not_issued\" | \"torn\"",
        "ELECTION_BALLOT | \"too_many\" | \"not_issued\"",
        "ELECTION_BALLOT | \"too_many\" | 7",
        "ELECTION_BALLOT | true | 1",
        "ELECTION_BALLOT | \"Điều 15\" | \"\"",
        "ELECTION_BALLOT | true | true,\"more\":1",
        "ELECTION_MAJORITY | 0.5 | 1",
        "ELECTION_MAJORITY | 0.5 | -0.1",
        "ELECTION_MAJORITY | 0.5 | \"half\"",
        "ELECTION_MAJORITY | \"190-QĐ/TW\" | 190",
        "ELECTION_TIE | CONGRESS_DECIDES | BY_LOT",
        "ELECTION_LIST | \"surplusMost\":0.3 | \"surplusMost\":30",
        "ELECTION_LIST | \"STANDING_COMMITTEE\" | \"COMMITTEE\"",
        "ELECTION_LIST | \"STANDING_COMMITTEE\" | \"CHOIR\"",
        "ELECTION_AFTERCARE | 15 | -1",
        "ELECTION_AFTERCARE | 6 | \"six\"",
        "GRADING_LEVELS | \"common\":30 | \"common\":-1",
        "GRADING_LEVELS | \"results\":70 | \"results\":1001",
        "GRADING_LEVELS | \"points\":90 | \"points\":\"90\"",
        "GRADING_LEVELS | \"beyondShare\":0.3 | \"beyondShare\":30",
        "GRADING_LEVELS | \"shortcomingsMended\":true | \"shortcomingsMended\":1",
        "GRADING_LEVELS | \"noneBelowDisciplined\":true | \"none\":true",
        "GRADING_LEVELS | \"allDone\":true | \"allDone\":null",
        "GRADING_LEVELS | \"lateShare\":0.2 | \"lateShare\":2",
        "GRADING_LEVELS | \"points\":70,\"onTimeShare\":1 | \"points\":70",
        "GRADING_DISCIPLINE | NOT_COMPLETED | BAD",
        "GRADING_CAP | 0.2 | 1.2",
        "GRADING_CAP | GOOD | BEST",
        "GRADING_CAP | \"least\":0 | \"least\":-1",
        "GRADING_CAP | \"least\":0 | \"least\":0.5",
        "GRADING_COMMON_CRITERIA | \"LEADERSHIP\" | \"lãnh đạo\"",
        "GRADING_COMMON_CRITERIA | Phẩm chất | `  `",
        "GRADING_COMMON_CRITERIA | \"points\":30 | \"points\":0",
        "GRADING_COMMON_CRITERIA | \"points\":30 | \"points\":0.001",
        "GRADING_COMMON_CRITERIA | individual | people",
        "GRADING_PROCEDURE | \"reviewDays\":1 | \"reviewDays\":0",
        "GRADING_PROCEDURE | \"targetDoneFrom\":50 | \"targetDoneFrom\":101",
        "GRADING_PROCEDURE | \"targetOnTimeFrom\":100 | \"targetOnTimeFrom\":49",
        "GRADING_PROCEDURE | targetOnTimeFrom | targetLateFrom"
      })
  void refusesAnExampleWithOnePartBroken(RuleForm form, String whole, String broken) {
    assertThat(form.fits(json.readTree(form.example()))).isTrue();
    String changed = form.example().replace(whole, broken);
    assertThat(changed).isNotEqualTo(form.example());
    assertThat(form.fits(json.readTree(changed))).as(changed).isFalse();
  }
}
