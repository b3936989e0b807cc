package vn.thongmach.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.thongmach.access.Role;
import vn.thongmach.contracts.Origin;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PageRequest;
import vn.thongmach.organisation.Unit;
import vn.thongmach.organisation.Units;

/** Option values that name one of several things. */
final class Choices {

  private static final int MANY = 1000;

  private Choices() {}

  /**
   * @throws CodedException {@code command.value-not-allowed}
   */
  static Role role(String text) {
    List<Role> roles = Arrays.asList(Role.values());
    return roles.stream()
        .filter(role -> role.wireName().equals(text))
        .findFirst()
        .orElseThrow(() -> notAllowed("--role", text, roles.stream().map(Role::wireName).toList()));
  }

  /**
   * @throws CodedException {@code command.value-not-allowed}
   */
  static Origin origin(String text) {
    List<String> names =
        Arrays.stream(Origin.values())
            .map(origin -> origin.name().toLowerCase(Locale.ROOT))
            .toList();
    if (!names.contains(text)) {
      throw notAllowed("--origin", text, names);
    }
    return Origin.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /**
   * The one of several with this name, in any case and with or without hyphens.
   *
   * @throws CodedException {@code command.value-not-allowed}
   */
  static <T> T named(String option, String text, List<T> values, Function<T, String> name) {
    return values.stream()
        .filter(value -> bare(name.apply(value)).equals(bare(text)))
        .findFirst()
        .orElseThrow(() -> notAllowed(option, text, values.stream().map(name).toList()));
  }

  private static String bare(String name) {
    return name.replace("-", "").toUpperCase(Locale.ROOT);
  }

  /**
   * The unit with this id or code; null when none is asked for.
   *
   * @throws CodedException {@code command.unit-unknown}
   */
  static @Nullable UUID unit(ApplicationContext application, Optional<String> text) {
    if (text.isEmpty()) {
      return null;
    }
    Units units = application.getBean(Units.class);
    return id(text.get())
        .flatMap(id -> units.find(Command.SCOPE, id))
        .or(() -> withCode(units, text.get()))
        .map(Unit::id)
        .orElseThrow(() -> new CodedException(CommandError.UNIT_UNKNOWN, text.get()));
  }

  private static Optional<Unit> withCode(Units units, String code) {
    return units.list(Command.SCOPE, null, code, new PageRequest(0, MANY)).items().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // then it is a code
    }
  }

  private static CodedException notAllowed(String option, String text, List<String> allowed) {
    return new CodedException(
        CommandError.VALUE_NOT_ALLOWED, option, text, String.join(" ", allowed));
  }
}
