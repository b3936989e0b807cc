package vn.thongmach.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names by id, looked up together. Ids that nobody bears are answered by null. */
public record NameBook(Map<UUID, UnitName> units, Map<UUID, PersonName> people) {

  public NameBook {
    units = Map.copyOf(units);
    people = Map.copyOf(people);
  }

  public @Nullable UnitName unit(@Nullable UUID id) {
    return id == null ? null : units.get(id);
  }

  public @Nullable PersonName person(@Nullable UUID id) {
    return id == null ? null : people.get(id);
  }

  /** The names of these units, those that nobody bears left out. */
  public List<UnitName> units(Collection<UUID> ids) {
    return ids.stream().filter(units::containsKey).map(units::get).toList();
  }
}
