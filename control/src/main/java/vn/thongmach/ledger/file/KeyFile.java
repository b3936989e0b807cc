package vn.thongmach.ledger.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import vn.thongmach.ledger.model.CheckpointKey;

/**
 * The key that signs checkpoints, made once, and its verifier key in the open. A lost or exchanged
 * key is never replaced silently: old checkpoints would no longer be verifiable.
 */
public final class KeyFile {

  private final LedgerFolder folder;

  public KeyFile(LedgerFolder folder) {
    this.folder = folder;
  }

  /** What the two files say. */
  public sealed interface State {

    /** The key to use. */
    record Present(CheckpointKey key) implements State {}

    /** No key was ever made here. */
    record Fresh() implements State {}

    /** The verifier key is there, the key is gone. */
    record Lost(String verifierKey) implements State {}

    /** The key is not the one whose verifier key was published. */
    record Exchanged(CheckpointKey key, String verifierKey) implements State {}

    /** The file holds no key. */
    record Malformed(String why) implements State {}
  }

  /** Reads without changing anything. */
  public State read() {
    try {
      Optional<String> secret = content(folder.checkpointKey());
      Optional<String> published = content(folder.verifierKey());
      if (secret.isEmpty()) {
        return published.<State>map(State.Lost::new).orElseGet(State.Fresh::new);
      }
      CheckpointKey key = CheckpointKey.parse(secret.get());
      return published.isPresent() && !published.get().equals(key.verifierKey())
          ? new State.Exchanged(key, published.get())
          : new State.Present(key);
    } catch (IllegalArgumentException e) {
      return new State.Malformed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads; makes the key when none was ever made, and publishes its verifier key. */
  public State readOrCreate() {
    return folder.locked(
        () -> {
          State state = read();
          if (state instanceof State.Fresh) {
            CheckpointKey key = CheckpointKey.generate(new SecureRandom());
            folder.replace(folder.checkpointKey(), key.secret() + "\n");
            state = new State.Present(key);
          }
          if (state instanceof State.Present(CheckpointKey key)
              && Files.notExists(folder.verifierKey())) {
            folder.replace(folder.verifierKey(), key.verifierKey() + "\n");
          }
          return state;
        });
  }

  private static Optional<String> content(Path file) throws IOException {
    return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
  }
}
