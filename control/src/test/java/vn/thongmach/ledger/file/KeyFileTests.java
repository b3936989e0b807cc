package vn.thongmach.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongmach.ledger.file.KeyFile.State;

class KeyFileTests {

  @TempDir private Path data;

  @Test
  void readingMakesNothing() {
    assertThat(keyFile().read()).isEqualTo(new State.Fresh());
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void makesTheKeyOnce() {
    State.Present made = (State.Present) keyFile().readOrCreate();
    State.Present read = (State.Present) keyFile().readOrCreate();
    assertThat(read.key().secret()).isEqualTo(made.key().secret());
  }

  @Test
  void publishesTheVerifierKeyAgainWhenACrashPreventedIt() throws Exception {
    State.Present made = (State.Present) keyFile().readOrCreate();
    Files.delete(data.resolve("ledger/verifier-key"));
    keyFile().readOrCreate();
    assertThat(data.resolve("ledger/verifier-key")).hasContent(made.key().verifierKey());
  }

  @Test
  void neverReplacesALostKey() throws Exception {
    keyFile().readOrCreate();
    Files.delete(data.resolve("secrets/checkpoint-key"));
    assertThat(keyFile().readOrCreate()).isInstanceOf(State.Lost.class);
    assertThat(data.resolve("secrets/checkpoint-key")).doesNotExist();
  }

  @Test
  void doesNotShowTheSecretWhenPrinted() {
    State.Present made = (State.Present) keyFile().readOrCreate();
    assertThat(made.toString()).doesNotContain("PRIVATE").contains(made.key().verifierKey());
  }

  @Test
  void keepsCheckpointsInTheirOrder() {
    KeptCheckpoints kept = new KeptCheckpoints(new LedgerFolder(data));
    assertThat(kept.all()).isEmpty();
    State.Present made = (State.Present) keyFile().readOrCreate();
    String first = made.key().sign(1, new byte[32]);
    String second = made.key().sign(2, new byte[32]);
    kept.keep(first);
    kept.keep(second);
    assertThat(kept.all()).containsExactly(first, second);
  }

  private KeyFile keyFile() {
    return new KeyFile(new LedgerFolder(data));
  }
}
