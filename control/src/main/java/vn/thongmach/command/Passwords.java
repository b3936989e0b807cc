package vn.thongmach.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.thongmach.kernel.CodedException;

/** Passwords for commands: made here, or read from the standard input, a line each. */
final class Passwords {

  private static final int PASSWORD_BYTES = 15;

  private Passwords() {}

  /**
   * So many lines.
   *
   * @throws CodedException {@code command.no-password} when one is missing or blank
   */
  static List<String> read(int count) {
    try {
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      while (lines.size() < count) {
        String line = input.readLine();
        if (line == null || line.isBlank()) {
          throw new CodedException(CommandError.NO_PASSWORD, count);
        }
        lines.add(line);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String random() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
