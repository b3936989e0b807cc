package vn.thongmach.live.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thongmach.access.Role;
import vn.thongmach.access.Scope;

/**
 * What one topic brought within 250 ms.
 *
 * @param id ascending over all topics, also over restarts
 * @param items empty when so many came that readers had better read everything again
 */
public record Push(long id, String topic, List<Item> items) {

  public Push {
    items = List.copyOf(items);
  }

  /** Whether readers have to read everything again. */
  public boolean isReset() {
    return items.isEmpty();
  }

  /** The data of the event for a reader; empty when none of the items is for it. */
  public Optional<String> dataFor(Scope reader) {
    List<String> visible =
        items.stream().filter(item -> item.isFor(reader)).map(Item::json).toList();
    return visible.isEmpty()
        ? Optional.empty()
        : Optional.of("{\"items\":[" + String.join(",", visible) + "]}");
  }

  /** One thing that changed; its JSON is written when the first reader needs it. */
  public static final class Item {
    private final @Nullable UUID person;
    private final @Nullable UUID ownerUnit;
    private final Set<Role> readers;
    private final Object payload;
    private final Function<Object, String> writer;
    private volatile @Nullable String json;

    public Item(
        @Nullable UUID ownerUnit,
        Set<Role> readers,
        Object payload,
        Function<Object, String> writer) {
      this(null, ownerUnit, readers, payload, writer);
    }

    private Item(
        @Nullable UUID person,
        @Nullable UUID ownerUnit,
        Set<Role> readers,
        Object payload,
        Function<Object, String> writer) {
      this.person = person;
      this.ownerUnit = ownerUnit;
      this.readers = Set.copyOf(readers);
      this.payload = payload;
      this.writer = writer;
    }

    /** For one person, whatever their role and reach. */
    static Item to(UUID person, Object payload, Function<Object, String> writer) {
      return new Item(person, null, EnumSet.allOf(Role.class), payload, writer);
    }

    boolean isFor(Scope reader) {
      if (person != null && !person.equals(reader.person())) {
        return false;
      }
      return readers.contains(reader.role()) && (ownerUnit == null || reader.reaches(ownerUnit));
    }

    String json() {
      String written = json;
      if (written == null) {
        written = writer.apply(payload);
        json = written;
      }
      return written;
    }
  }
}
