package vn.thongmach.command;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thongmach.kernel.CodedException;

/** The options of one command, as typed: {@code --name VALUE}, {@code --name=VALUE} or a flag. */
final class Options {

  private final Map<String, String> values;
  private final Set<String> flags;

  private Options(Map<String, String> values, Set<String> flags) {
    this.values = values;
    this.flags = flags;
  }

  /**
   * Reads the words after the command.
   *
   * @param valued names of options that take a value, without hyphens
   * @param plain names of options that take none
   * @throws CodedException {@code command.unknown-option}, {@code command.value-missing}, {@code
   *     command.option-twice}, {@code command.unexpected-word}
   */
  static Options parse(List<String> words, Set<String> valued, Set<String> plain) {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!word.startsWith("--")) {
        throw new CodedException(CommandError.UNEXPECTED_WORD, word);
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
      boolean first;
      if (plain.contains(name) && equals < 0) {
        first = flags.add(name);
      } else if (!valued.contains(name)) {
        throw new CodedException(CommandError.UNKNOWN_OPTION, word);
      } else if (equals >= 0) {
        first = values.put(name, word.substring(equals + 1)) == null;
      } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
        i++;
        first = values.put(name, words.get(i)) == null;
      } else {
        throw new CodedException(CommandError.VALUE_MISSING, "--" + name);
      }
      if (!first) {
        throw new CodedException(CommandError.OPTION_TWICE, "--" + name);
      }
    }
    return new Options(values, flags);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  /**
   * @throws CodedException {@code command.option-missing}
   */
  String require(String name) {
    return find(name)
        .orElseThrow(() -> new CodedException(CommandError.OPTION_MISSING, "--" + name));
  }

  /**
   * A whole number from 1 to {@code most}.
   *
   * @throws CodedException {@code command.number-malformed}
   */
  Optional<Integer> number(String name, int most) {
    return find(name)
        .map(
            text -> {
              if (text.matches("[0-9]{1,9}")) {
                int number = Integer.parseInt(text);
                if (number >= 1 && number <= most) {
                  return number;
                }
              }
              throw new CodedException(CommandError.NUMBER_MALFORMED, "--" + name, text, most);
            });
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }
}
