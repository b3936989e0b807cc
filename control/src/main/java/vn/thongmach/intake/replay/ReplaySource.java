package vn.thongmach.intake.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thongmach.access.NewToken;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;
import vn.thongmach.access.Tokens;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.file.ClosedFile;
import vn.thongmach.kernel.CodedException;

/**
 * Sources that logs are replayed for. Each has a token of its own, made when it is first named and
 * kept in the secrets: a replay that is run again must come from the same sender, or its events
 * would not be known as the same.
 */
@Component
class ReplaySource {

  private static final int DAYS = 3650;

  private final Path folder;
  private final Tokens tokens;

  ReplaySource(@Value("${thongmach.data:data}") Path data, Tokens tokens) {
    this.folder = data.resolve("secrets");
    this.tokens = tokens;
  }

  /**
   * The source's token.
   *
   * @param asked the origin wanted; null for that of the source, MEASURED for a new one
   * @throws CodedException {@code intake.source-origin} when it was registered with another
   */
  String token(Scope by, String name, @Nullable Origin asked) {
    Path file = folder.resolve("replay-" + name);
    Optional<String[]> kept = read(file);
    if (kept.isPresent()) {
      Origin origin = Origin.valueOf(kept.get()[0]);
      if (asked != null && asked != origin) {
        throw new CodedException(
            IntakeError.SOURCE_ORIGIN, name, origin.name().toLowerCase(Locale.ROOT));
      }
      return kept.get()[1];
    }
    Origin origin = asked == null ? Origin.MEASURED : asked;
    String token =
        tokens.create(by, new NewToken("replay-" + name, Role.INTEGRATION, null, origin, DAYS));
    try {
      ClosedFile.replace(
          file, (origin.name() + "\n" + token + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return token;
  }

  /** Forgets a source whose token is no longer taken; the next replay registers it anew. */
  void forget(String name) {
    try {
      Files.deleteIfExists(folder.resolve("replay-" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String[]> read(Path file) {
    try {
      String[] lines = Files.readString(file).strip().split("\n", -1);
      if (lines.length != 2) {
        throw new CodedException(IntakeError.SECRETS_UNREADABLE, file);
      }
      return Optional.of(lines);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
