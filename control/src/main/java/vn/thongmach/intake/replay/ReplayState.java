package vn.thongmach.intake.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.thongmach.intake.IntakeError;
import vn.thongmach.intake.file.ClosedFile;
import vn.thongmach.kernel.CodedException;

/**
 * How far a log was replayed. The shift is kept, so that a replay that is taken up again sends the
 * same events.
 *
 * @param shiftMicros what is added to the log's times
 * @param sent events that were taken
 * @param total events in the log
 */
record ReplayState(long shiftMicros, int sent, int total) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  boolean isFinished() {
    return sent >= total;
  }

  ReplayState at(int taken) {
    return new ReplayState(shiftMicros, taken, total);
  }

  static Optional<ReplayState> read(Path file) {
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), ReplayState.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      throw new CodedException(IntakeError.SECRETS_UNREADABLE, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      ClosedFile.replace(file, JSON.writeValueAsBytes(this));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
