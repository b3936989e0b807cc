package vn.thongmach.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.access.NewToken;
import vn.thongmach.access.Role;
import vn.thongmach.access.Tokens;
import vn.thongmach.contracts.Origin;

/** {@code token create} and {@code token revoke}: credentials of machines. */
final class TokenCommands {

  private static final int LONGEST_DAYS = 3650;

  private TokenCommands() {}

  /** Prints the token alone on its line. */
  static Command create(List<String> words) {
    Options options =
        Options.parse(words, Set.of("name", "role", "unit", "days", "origin"), Set.of());
    String name = options.require("name");
    Role role = Choices.role(options.require("role"));
    int days = options.number("days", LONGEST_DAYS).orElse(NewToken.DEFAULT_DAYS);
    Origin origin = options.find("origin").map(Choices::origin).orElse(Origin.MEASURED);
    Optional<String> unit = options.find("unit");
    return (application, terminal) -> {
      NewToken token = new NewToken(name, role, Choices.unit(application, unit), origin, days);
      terminal.say(application.getBean(Tokens.class).create(Command.SCOPE, token));
      return 0;
    };
  }

  static Command revoke(List<String> words) {
    String name = Options.parse(words, Set.of("name"), Set.of()).require("name");
    return (application, terminal) -> {
      application.getBean(Tokens.class).revoke(Command.SCOPE, name);
      terminal.sayText("command.token-revoked", name);
      return 0;
    };
  }
}
