package vn.thongmach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

/** Asserts code and text of a refusal. */
final class Refusals {

  private Refusals() {}

  static void refused(ThrowingCallable attempt, DatabaseError code, String words) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            CodedException.class,
            refusal -> {
              assertThat(refusal.problems().getFirst().code()).isEqualTo(code);
              assertThat(new Texts().of(Locale.ENGLISH, refusal.problems().getFirst()))
                  .contains(words);
            });
  }
}
