package vn.thongmach.command.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import vn.thongmach.kernel.CodedException;

/** Writes a file whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * @throws CodedException {@code command.input-not-written}
   */
  static void write(Path path, String text) {
    Path whole = path.toAbsolutePath();
    try {
      Path unfinished =
          Files.createTempFile(
              Objects.requireNonNullElse(whole.getParent(), whole), ".thongmach", ".new");
      try {
        Files.writeString(unfinished, text, StandardCharsets.UTF_8);
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r--r--"));
        }
        Files.move(
            unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException failure) {
      throw new CodedException(
          InputError.NOT_WRITTEN,
          path.toString(),
          0,
          Files.isDirectory(path)
              ? ""
              : failure.getClass().getSimpleName() + " " + failure.getMessage());
    }
  }

  /** Tells when a file that is to be written is one of those read. */
  static void refuseInput(Path out, InputProblems problems, Path... inputs) {
    for (Path input : inputs) {
      try {
        if (Files.exists(out) && Files.exists(input) && Files.isSameFile(out, input)) {
          problems.add(InputError.OUT_IS_INPUT, out.toString(), 0);
        }
      } catch (IOException unreadable) {
        // whatever cannot be read is told where it is read
      }
    }
  }
}
