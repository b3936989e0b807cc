package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Both trees of the operator and the people in them. A person works in one unit of the management
 * tree; Party members belong to the cell of that unit besides; heads of units with a cell are its
 * secretaries.
 */
public record Organisation(List<Unit> units, List<Person> people, List<Mandate> mandates) {

  /** Name of the operator, invented. */
  public static final String OPERATOR = "Tổng công ty Viễn thông Vạn Xuân";

  static final int PEOPLE = 5_000;
  private static final String NOC = "VX.NOC";
  private static final int ELECTED = 7;
  private static final double MEMBERS = 0.34;

  /** The trees as the API names them. */
  public enum Tree {
    MANAGEMENT,
    PARTY
  }

  /**
   * A unit.
   *
   * @param weight its share of the people; 0 for a unit of the Party tree
   * @param cell code of the Party unit of the people who work here, null where a unit above has one
   */
  public record Unit(
      String code,
      String name,
      Tree tree,
      @Nullable String parent,
      int weight,
      String headPost,
      @Nullable String cell) {}

  /** A person; the code is the number on the staff card. */
  public record Person(
      String code, String family, String middle, String given, String unit, boolean member) {}

  /** A post that a person holds. */
  public record Mandate(String person, String unit, String post) {}

  static Organisation of(Geography geography, Chance chance) {
    List<Unit> units = new OrganisationUnits(geography).units();
    Map<String, Unit> byCode = new LinkedHashMap<>();
    units.forEach(unit -> byCode.put(unit.code(), unit));
    List<Person> people = new ArrayList<>(PEOPLE);
    List<Mandate> mandates = new ArrayList<>();
    for (Unit unit : units) {
      for (int i = 0; i < staff(unit, units); i++) {
        PersonNames.Name name = PersonNames.next(chance);
        boolean head = i == 0;
        Person person =
            new Person(
                "VX%05d".formatted(people.size() + 1),
                name.family(),
                name.middle(),
                name.given(),
                unit.code(),
                head || chance.happens(MEMBERS));
        people.add(person);
        mandates.add(new Mandate(person.code(), unit.code(), post(unit, i, head)));
        if (person.member()) {
          mandates.add(inParty(person, unit, head, byCode));
        }
      }
    }
    committee(people, mandates);
    return new Organisation(units, List.copyOf(people), List.copyOf(mandates));
  }

  /**
   * The committee that the congress of the operations centre elected: its secretary and six more.
   */
  private static void committee(List<Person> people, List<Mandate> mandates) {
    people.stream()
        .filter(person -> person.unit().startsWith(NOC) && person.member())
        .limit(ELECTED)
        .forEach(
            person ->
                mandates.add(
                    new Mandate(person.code(), "DB.NOC", "Uỷ viên Ban Chấp hành Đảng bộ")));
  }

  /** Everybody works somewhere: shares by weight, what rounding leaves goes to the first units. */
  private static int staff(Unit unit, List<Unit> units) {
    int total = units.stream().mapToInt(Unit::weight).sum();
    int before = 0;
    for (Unit each : units) {
      if (each == unit) {
        break;
      }
      before += each.weight();
    }
    return (int)
        ((long) PEOPLE * (before + unit.weight()) / total - (long) PEOPLE * before / total);
  }

  private static String post(Unit unit, int number, boolean head) {
    if (head) {
      return unit.headPost();
    }
    if (number == 1 && unit.weight() > 8) {
      return "Phó " + unit.headPost().toLowerCase(Locale.ROOT);
    }
    return unit.code().startsWith("VX.T") && unit.code().endsWith(".KD")
        ? "Chuyên viên kinh doanh địa bàn"
        : "Nhân viên kỹ thuật";
  }

  private static Mandate inParty(Person person, Unit unit, boolean head, Map<String, Unit> byCode) {
    String cell = unit.cell();
    @Nullable Unit above = unit;
    boolean own = cell != null;
    while (cell == null && above != null) {
      above = above.parent() == null ? null : byCode.get(above.parent());
      cell = above == null ? null : above.cell();
    }
    if (cell == null) {
      throw new IllegalStateException("No Party unit for " + unit.code());
    }
    return new Mandate(person.code(), cell, head && own ? "Bí thư" : "Đảng viên");
  }
}
