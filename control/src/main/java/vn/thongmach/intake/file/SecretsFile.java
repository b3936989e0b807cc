package vn.thongmach.intake.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.kernel.CodedException;

/** Who sends traps, in {@code secrets/snmp-senders.json}. Changed by one process at a time. */
@Component
public class SecretsFile {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;

  SecretsFile(@Value("${thongmach.data:data}") Path data) {
    this.folder = data.resolve("secrets");
  }

  /**
   * @throws CodedException {@code intake.secrets-unreadable}
   */
  public StoredSenders read() {
    try {
      return JSON.readValue(Files.readAllBytes(file()), StoredSenders.class);
    } catch (NoSuchFileException e) {
      return StoredSenders.NONE;
    } catch (JacksonException e) {
      throw new CodedException(IntakeError.SECRETS_UNREADABLE, file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Replaces what stands in the file.
   *
   * @throws CodedException {@code intake.secrets-unreadable}, and whatever the change throws
   */
  public void change(UnaryOperator<StoredSenders> change) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("snmp-senders.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("The lock of " + file() + " was lost.");
        }
        ClosedFile.replace(file(), JSON.writeValueAsBytes(change.apply(read())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.resolve("snmp-senders.json");
  }
}
