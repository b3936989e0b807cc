package vn.thongmach.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.access.NewUser;
import vn.thongmach.access.Role;
import vn.thongmach.access.Users;
import vn.thongmach.kernel.CodedException;

/** {@code user add}: people who sign in. */
final class UserCommands {

  private static final int PASSWORD_BYTES = 15;

  private UserCommands() {}

  /** The password is made here and printed, or read as one line from the standard input. */
  static Command add(List<String> words) {
    Options options =
        Options.parse(words, Set.of("name", "role", "unit"), Set.of("password-stdin"));
    String name = options.require("name");
    Role role = Choices.role(options.require("role"));
    Optional<String> unit = options.find("unit");
    boolean given = options.has("password-stdin");
    return (application, terminal) -> {
      String password = given ? read() : random();
      NewUser user = new NewUser(name, password, role, Choices.unit(application, unit), null);
      application.getBean(Users.class).add(Command.SCOPE, user);
      terminal.sayText("command.user-added", name);
      if (!given) {
        terminal.sayText("command.password", password);
      }
      return 0;
    };
  }

  private static String read() {
    try {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.isBlank()) {
        throw new CodedException(CommandError.NO_PASSWORD);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
