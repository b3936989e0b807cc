package vn.thongmach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;

class OptionsTests {

  @Test
  void readsValuesAndFlagsInEitherForm() {
    Options options = parse("--name", "probe", "--days=30", "--quiet");
    assertThat(options.require("name")).isEqualTo("probe");
    assertThat(options.number("days", 100)).contains(30);
    assertThat(options.has("quiet")).isTrue();
    assertThat(options.find("role")).isEmpty();
  }

  @Test
  void refusesWhatIsNotAnOptionOfTheCommand() {
    refused(
        () -> parse("--nmae", "x"), CommandError.UNKNOWN_OPTION, "Option '--nmae' is not known");
    refused(() -> parse("name"), CommandError.UNEXPECTED_WORD, "'name' is not expected here");
    refused(() -> parse("--quiet=yes"), CommandError.UNKNOWN_OPTION, "--quiet=yes");
  }

  @Test
  void refusesMissingAndRepeatedValues() {
    refused(() -> parse("--name"), CommandError.VALUE_MISSING, "Option --name needs a value.");
    refused(() -> parse("--name", "--quiet"), CommandError.VALUE_MISSING, "--name");
    refused(() -> parse("--name", "a", "--name", "b"), CommandError.OPTION_TWICE, "given twice");
    refused(() -> parse().require("name"), CommandError.OPTION_MISSING, "Option --name is missing");
  }

  @Test
  void refusesNumbersOutOfRange() {
    for (String text : List.of("0", "101", "-1", "1e2", "99999999999")) {
      refused(
          () -> parse("--days=" + text).number("days", 100),
          CommandError.NUMBER_MALFORMED,
          "give a whole number from 1 to 100");
    }
  }

  @Test
  void readsRolesAndOriginsByTheirWireNames() {
    assertThat(Choices.role("unit-head")).isEqualTo(Role.UNIT_HEAD);
    assertThat(Choices.origin("simulated")).isEqualTo(Origin.SIMULATED);
    refused(() -> Choices.role("root"), CommandError.VALUE_NOT_ALLOWED, "allowed are: leader");
    refused(() -> Choices.origin("MEASURED"), CommandError.VALUE_NOT_ALLOWED, "simulated");
  }

  @Test
  void refusesUnknownCommands() {
    refused(
        () -> CommandLine.parse(List.of("token", "mint")),
        CommandError.UNKNOWN_COMMAND,
        "'token mint' is not a command");
    refused(() -> CommandLine.parse(List.of("checkpoint")), CommandError.OPTION_MISSING, "--out");
  }

  @Test
  void speaksTheLanguageOfTheTerminal() {
    assertThat(Terminal.language(Map.of("LANG", "vi_VN.UTF-8")).getLanguage()).isEqualTo("vi");
    assertThat(Terminal.language(Map.of("LANG", "vi_VN.UTF-8", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Terminal.language(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  private static Options parse(String... words) {
    return Options.parse(List.of(words), Set.of("name", "role", "days"), Set.of("quiet"));
  }

  private static void refused(ThrowingCallable attempt, CommandError code, String words) {
    assertThatThrownBy(attempt)
        .isInstanceOfSatisfying(
            CodedException.class,
            refusal -> {
              assertThat(refusal.problems().getFirst().code()).isEqualTo(code);
              assertThat(new Texts().of(Locale.ENGLISH, refusal.problems().getFirst()))
                  .contains(words);
            });
  }
}
