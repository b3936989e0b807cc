package vn.thongmach.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Problem;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;

/** What a person at the terminal reads: sentences in the language of the terminal, in UTF-8. */
final class Terminal {

  private static final Logger LOG = LoggerFactory.getLogger(Terminal.class);
  private static final PrintStream OUTPUT =
      new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final PrintStream ERRORS =
      new PrintStream(System.err, true, StandardCharsets.UTF_8);

  private final Locale language;
  private final Texts texts = new Texts();

  private Terminal(Locale language) {
    this.language = language;
  }

  /** A terminal in the language that the environment asks for: Vietnamese or else English. */
  static Terminal current() {
    return new Terminal(language(System.getenv()));
  }

  static Locale language(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("vi") ? ReaderLanguage.VIETNAMESE : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  Locale language() {
    return language;
  }

  /**
   * The language of what is written for the record and not only to the screen: Vietnamese unless
   * the environment asks for English by name.
   */
  static Locale recordLanguage(Map<String, String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value.startsWith("en") ? Locale.ENGLISH : ReaderLanguage.VIETNAMESE;
      }
    }
    return ReaderLanguage.VIETNAMESE;
  }

  void say(String line) {
    OUTPUT.println(line);
  }

  void sayText(String key, Object... arguments) {
    OUTPUT.println(texts.of(language, key, arguments));
  }

  /** One sentence for each problem, on the error stream. */
  void complain(CodedException refusal) {
    for (Problem problem : refusal.problems()) {
      ERRORS.println(texts.of(language, problem));
    }
  }

  void complain(String sentence) {
    ERRORS.println(sentence);
  }

  /** The coded reason within a failure, or null when it is a fault of ours. */
  static @Nullable CodedException reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CodedException coded) {
        return coded;
      }
      if (cause instanceof PortInUseException port) {
        return new CodedException(CommandError.PORT_TAKEN, port.getPort());
      }
    }
    return null;
  }

  /** The coded reason within a failure, or that there is a fault of ours, told in the log. */
  static CodedException reasonOrFault(RuntimeException failure) {
    CodedException reason = reason(failure);
    if (reason != null) {
      return reason;
    }
    LOG.error("Not expected", failure);
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return new CodedException(
        CommandError.FAULT,
        root.getClass().getSimpleName() + ": " + first,
        Launch.data().resolve("log"));
  }
}
