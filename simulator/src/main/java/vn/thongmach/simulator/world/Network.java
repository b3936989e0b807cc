package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Geography.Province;

/**
 * The network: one file of objects for the trunk and one for each province, as the inventory
 * imports them.
 */
public record Network(Area trunk, List<Area> provinces) {

  /**
   * The part of one source.
   *
   * @param source name of the source in the inventory
   * @param unit code of the unit that runs it
   * @param items what an object needs stands before it
   */
  public record Area(String source, String unit, List<Item> items) {
    public List<Item> ofType(String type) {
      return items.stream().filter(item -> item.type().equals(type)).toList();
    }
  }

  /** An object by its type and its id within the area. */
  public record Ref(String type, String id) {}

  /**
   * One object.
   *
   * @param parents what it stands in, is fed by or rides on; those of the type {@code Path} are
   *     alternatives
   * @param a what it needs at one end
   * @param z what it needs at the other end
   * @param kilometres length of a span of the trunk, 0 for others
   * @param customers how many a base station serves, 0 for others
   * @param province in which a site stands
   */
  public record Item(
      String type,
      String id,
      List<Ref> parents,
      @Nullable Ref a,
      @Nullable Ref z,
      String name,
      @Nullable Double latitude,
      @Nullable Double longitude,
      double kilometres,
      int customers,
      @Nullable String province) {

    Item(
        String type,
        String id,
        List<Ref> parents,
        @Nullable Ref a,
        @Nullable Ref z,
        String name,
        double kilometres) {
      this(type, id, parents, a, z, name, null, null, kilometres, 0, null);
    }

    Ref ref() {
      return new Ref(type, id);
    }
  }

  static Network of(Geography geography) {
    List<Area> provinces = new ArrayList<>();
    for (Province province : geography.provinces()) {
      provinces.add(
          ProvinceRings.of(
              province,
              geography.places().stream()
                  .filter(place -> place.province().equals(province.code()))
                  .toList()));
    }
    return new Network(TrunkLines.of(geography), List.copyOf(provinces));
  }
}
