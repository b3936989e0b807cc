package vn.thongmach.command.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a whole file of text: UTF-8, with or without a byte order mark. */
final class InputText {

  /** The largest file, in bytes. */
  static final long MOST_BYTES = 64L << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private InputText() {}

  /** The text, or null with a problem told. */
  static @Nullable String read(Path path, InputProblems problems) {
    String file = path.toString();
    try {
      if (!Files.exists(path) || Files.isDirectory(path)) {
        problems.add(InputError.NOT_FOUND, file, 0);
        return null;
      }
      byte[] bytes;
      try (var stream = Files.newInputStream(path)) {
        bytes = stream.readNBytes((int) MOST_BYTES + 1);
      }
      if (bytes.length > MOST_BYTES) {
        problems.add(InputError.TOO_LARGE, file, 0, MOST_BYTES >> 20);
        return null;
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      problems.add(InputError.NOT_UTF8, file, 0);
    } catch (IOException unreadable) {
      problems.add(
          InputError.UNREADABLE, file, 0, Objects.requireNonNullElse(unreadable.getMessage(), ""));
    }
    return null;
  }
}
