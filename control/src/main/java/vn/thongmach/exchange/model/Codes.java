package vn.thongmach.exchange.model;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Scope;
import vn.thongmach.organisation.People;
import vn.thongmach.organisation.Units;

/** Codes and ids of one kind of thing. What has no code, or stands out of reach, goes by its id. */
final class Codes {

  private final Map<UUID, String> codes = new HashMap<>();
  private final Map<String, UUID> ids = new HashMap<>();

  static Codes of(Scope scope, Units units) {
    Codes codes = new Codes();
    AllPages.of(page -> units.list(scope, null, null, page))
        .forEach(unit -> codes.put(unit.id(), unit.code()));
    return codes;
  }

  static Codes of(Scope scope, People people) {
    Codes codes = new Codes();
    AllPages.of(page -> people.list(scope, null, page))
        .forEach(person -> codes.put(person.id(), person.code()));
    return codes;
  }

  void put(UUID id, @Nullable String code) {
    if (code != null) {
      codes.put(id, code);
      ids.put(code, id);
    }
  }

  String codeOf(UUID id) {
    return codes.getOrDefault(id, id.toString());
  }

  /** The id behind a code, or the id that is written in its place; null for what is neither. */
  @Nullable UUID idOf(String code) {
    UUID id = ids.get(code);
    return id == null ? Row.id(code) : id;
  }
}
