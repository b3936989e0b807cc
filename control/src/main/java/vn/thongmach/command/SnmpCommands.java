package vn.thongmach.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.thongmach.contracts.Origin;
import vn.thongmach.intake.NewSnmpSender;
import vn.thongmach.intake.NewSnmpUser;
import vn.thongmach.intake.SnmpAuthentication;
import vn.thongmach.intake.SnmpPrivacy;
import vn.thongmach.intake.SnmpSenders;

/** {@code snmp-sender} and {@code snmp-user}: who may send traps. */
final class SnmpCommands {

  private static final int PASSWORDS = 2;

  private SnmpCommands() {}

  static Command addSender(List<String> words) {
    Options options = Options.parse(words, Set.of("address", "community", "origin"), Set.of());
    NewSnmpSender sender =
        new NewSnmpSender(
            options.require("address"), options.require("community"), origin(options));
    return (application, terminal) -> {
      application.getBean(SnmpSenders.class).add(Command.SCOPE, sender);
      terminal.sayText("command.snmp-sender-added", sender.address());
      return 0;
    };
  }

  static Command removeSender(List<String> words) {
    String address = Options.parse(words, Set.of("address"), Set.of()).require("address");
    return (application, terminal) -> {
      application.getBean(SnmpSenders.class).remove(Command.SCOPE, address);
      terminal.sayText("command.snmp-sender-removed", address);
      return 0;
    };
  }

  /** The passwords are made here and printed once, or read from the standard input. */
  static Command addUser(List<String> words) {
    Options options =
        Options.parse(words, Set.of("name", "auth", "priv", "origin"), Set.of("password-stdin"));
    String name = options.require("name");
    List<SnmpAuthentication> proofs = Arrays.asList(SnmpAuthentication.values());
    SnmpAuthentication authentication =
        options
            .find("auth")
            .map(text -> Choices.named("--auth", text, proofs, SnmpAuthentication::wireName))
            .orElse(SnmpAuthentication.SHA_256);
    List<SnmpPrivacy> ciphers = Arrays.asList(SnmpPrivacy.values());
    SnmpPrivacy privacy =
        options
            .find("priv")
            .map(text -> Choices.named("--priv", text, ciphers, SnmpPrivacy::wireName))
            .orElse(SnmpPrivacy.AES_128);
    Origin origin = origin(options);
    boolean given = options.has("password-stdin");
    return (application, terminal) -> {
      List<String> passwords =
          given ? Passwords.read(PASSWORDS) : List.of(Passwords.random(), Passwords.random());
      application
          .getBean(SnmpSenders.class)
          .add(
              Command.SCOPE,
              new NewSnmpUser(
                  name,
                  authentication,
                  passwords.getFirst(),
                  privacy,
                  passwords.getLast(),
                  origin));
      terminal.sayText("command.snmp-user-added", name);
      if (!given) {
        terminal.sayText(
            "command.authentication-password", authentication.wireName(), passwords.getFirst());
        terminal.sayText("command.privacy-password", privacy.wireName(), passwords.getLast());
      }
      return 0;
    };
  }

  static Command removeUser(List<String> words) {
    String name = Options.parse(words, Set.of("name"), Set.of()).require("name");
    return (application, terminal) -> {
      application.getBean(SnmpSenders.class).removeUser(Command.SCOPE, name);
      terminal.sayText("command.snmp-user-removed", name);
      return 0;
    };
  }

  private static Origin origin(Options options) {
    return options.find("origin").map(Choices::origin).orElse(Origin.MEASURED);
  }
}
