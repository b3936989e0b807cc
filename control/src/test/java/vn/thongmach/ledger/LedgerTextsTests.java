package vn.thongmach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.thongmach.kernel.DerivedRows;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.ledger.Verification.BadCheckpoint;
import vn.thongmach.ledger.Verification.Finding;

class LedgerTextsTests {

  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource({
    "KEY_LOST,ledger.key-lost,checkpoint-key is gone",
    "KEY_EXCHANGED,ledger.key-exchanged,is not the one published",
    "KEY_MALFORMED,ledger.key-malformed,holds no valid key",
    "LEAVES_DISAGREE,ledger.leaves-disagree,from batch 7 on"
  })
  void wordsItsErrors(LedgerError error, String code, String words) {
    assertThat(error.code()).isEqualTo(code);
    assertThat(texts.of(Locale.ENGLISH, Problem.of(error, 7L))).contains(words);
  }

  @ParameterizedTest
  @EnumSource
  void wordsEveryFinding(Finding finding) {
    assertWorded("ledger.verify." + finding);
  }

  @ParameterizedTest
  @EnumSource
  void wordsEveryBadCheckpoint(BadCheckpoint.Reason why) {
    assertWorded("ledger.checkpoint." + why);
  }

  @ParameterizedTest
  @EnumSource
  void wordsEveryWrongDerivedRow(DerivedRows.Wrong wrong) {
    assertWorded("ledger.verify.DERIVED." + wrong);
  }

  @Test
  void wordsResults() {
    assertWorded("ledger.verify.intact");
    assertWorded("ledger.verify.cut-off");
    assertWorded("ledger.verify.at-batches");
  }

  private void assertWorded(String key) {
    for (Locale language : ReaderLanguage.SUPPORTED) {
      assertThat(texts.pattern(language, key)).as("%s in %s", key, language).isNotBlank();
    }
  }
}
