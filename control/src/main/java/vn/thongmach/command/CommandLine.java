package vn.thongmach.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thongmach.database.DataFolder;
import vn.thongmach.database.DataStore;
import vn.thongmach.database.DataStoreInitializer;
import vn.thongmach.kernel.CodedException;

/**
 * Commands in a process of their own, beside a running product or without one. The application is
 * started without its web server and without anything that works in the background.
 */
public final class CommandLine {

  /** The profile under which nothing works in the background. */
  static final String PROFILE = "command";

  private static final int REFUSED = 1;

  private CommandLine() {}

  /** Carries out one command and ends the process with its exit code. */
  public static void run(Class<?> application, String... words) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Terminal terminal = Terminal.current();
    int status;
    try {
      status = carryOut(application, List.of(words), terminal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      status = REFUSED;
    } catch (RuntimeException e) {
      terminal.complain(Terminal.reasonOrFault(e));
      status = REFUSED;
    }
    System.exit(status);
  }

  private static int carryOut(Class<?> application, List<String> words, Terminal terminal)
      throws IOException, InterruptedException {
    Command command = parse(words);
    if (!new DataFolder(Launch.data()).inUseBefore()) {
      throw new CodedException(CommandError.NO_DATA, Launch.data().toString());
    }
    try (DataStore store = DataStore.join(Launch.store());
        ConfigurableApplicationContext context = start(application, store)) {
      return command.run(context, terminal);
    }
  }

  static Command parse(List<String> words) {
    String name = String.join(" ", words.subList(0, Math.min(words.size(), 2)));
    List<String> afterTwo = words.subList(Math.min(words.size(), 2), words.size());
    return switch (name) {
      case "token create" -> TokenCommands.create(afterTwo);
      case "token revoke" -> TokenCommands.revoke(afterTwo);
      case "user add" -> UserCommands.add(afterTwo);
      case "snmp-sender add" -> SnmpCommands.addSender(afterTwo);
      case "snmp-sender remove" -> SnmpCommands.removeSender(afterTwo);
      case "snmp-user add" -> SnmpCommands.addUser(afterTwo);
      case "snmp-user remove" -> SnmpCommands.removeUser(afterTwo);
      default -> parseOneWord(words, name);
    };
  }

  private static Command parseOneWord(List<String> words, String name) {
    return switch (words.isEmpty() ? "" : words.getFirst()) {
      case "verify" -> LedgerCommands.verify(words.subList(1, words.size()));
      case "replay" -> ReplayCommands.replay(words.subList(1, words.size()));
      case "checkpoint" -> LedgerCommands.checkpoint(words.subList(1, words.size()));
      default -> throw new CodedException(CommandError.UNKNOWN_COMMAND, name);
    };
  }

  private static ConfigurableApplicationContext start(Class<?> application, DataStore store) {
    return new SpringApplicationBuilder(application)
        .web(WebApplicationType.NONE)
        .profiles(PROFILE)
        .lazyInitialization(true)
        .logStartupInfo(false)
        .initializers(new DataStoreInitializer(store))
        .properties(
            Map.of(
                "thongmach.data",
                store.folder().path().toString(),
                "logging.threshold.console",
                "off",
                "logging.file.name",
                store.folder().log().resolve("command.log").toString()))
        .run();
  }
}
