package vn.thongmach.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.access.NewUser;
import vn.thongmach.access.Role;
import vn.thongmach.access.Users;

/** {@code user add}: people who sign in. */
final class UserCommands {

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
      String password = given ? Passwords.read(1).getFirst() : Passwords.random();
      NewUser user = new NewUser(name, password, role, Choices.unit(application, unit), null);
      application.getBean(Users.class).add(Command.SCOPE, user);
      terminal.sayText("command.user-added", name);
      if (!given) {
        terminal.sayText("command.password", password);
      }
      return 0;
    };
  }
}
