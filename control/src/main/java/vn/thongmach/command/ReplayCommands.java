package vn.thongmach.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.contracts.Origin;
import vn.thongmach.database.DataFolder;
import vn.thongmach.intake.ReplayRequest;
import vn.thongmach.intake.Replaying;
import vn.thongmach.kernel.CodedException;

/** {@code replay FILE}: a log, played into the running product. */
final class ReplayCommands {

  private static final int FASTEST = 1_000_000;
  private static final Duration TOLD_EVERY = Duration.ofSeconds(2);

  private ReplayCommands() {}

  static Command replay(List<String> words) {
    if (words.isEmpty() || words.getFirst().startsWith("--")) {
      throw new CodedException(CommandError.FILE_MISSING);
    }
    Path file = Path.of(words.getFirst());
    Options options =
        Options.parse(
            words.subList(1, words.size()), Set.of("source", "speed", "until", "origin"), Set.of());
    String source = options.require("source");
    int speed = options.number("speed", FASTEST).orElse(0);
    Optional<Instant> until = options.find("until").map(ReplayCommands::instant);
    Optional<Origin> origin = options.find("origin").map(Choices::origin);
    return (application, terminal) -> {
      String url =
          new DataFolder(Launch.data())
              .servedAt()
              .orElseThrow(
                  () -> new CodedException(CommandError.NOT_SERVING, Launch.data().toString()));
      ReplayRequest request =
          new ReplayRequest(file, source, speed, until.orElse(null), origin.orElse(null), url);
      try {
        application.getBean(Replaying.class).replay(Command.SCOPE, request, new Telling(terminal));
        return 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 1;
      }
    };
  }

  private static Instant instant(String text) {
    if (text.equals("now")) {
      return Instant.now();
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new CodedException(CommandError.TIME_MALFORMED, "--until", text);
    }
  }

  /** Says how far it is, every few seconds. */
  private static final class Telling implements Replaying.Progress {
    private final Terminal terminal;
    private @Nullable Instant told;

    Telling(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void begins(int total, int before, Duration shift) {
      if (before > 0) {
        terminal.sayText("command.replay-goes-on", before, total);
      }
      String words =
          "%s%dd %02d:%02d:%02d"
              .formatted(
                  shift.isNegative() ? "-" : "+",
                  shift.abs().toDays(),
                  shift.abs().toHoursPart(),
                  shift.abs().toMinutesPart(),
                  shift.abs().toSecondsPart());
      terminal.sayText(
          shift.isZero() ? "command.replay-begins" : "command.replay-begins-shifted", total, words);
    }

    @Override
    public void sent(int sent, int total) {
      Instant now = Instant.now();
      if (sent == total) {
        terminal.sayText("command.replay-done", total);
      } else if (told == null || told.plus(TOLD_EVERY).isBefore(now)) {
        terminal.sayText("command.replay-sent", sent, total);
        told = now;
      }
    }
  }
}
