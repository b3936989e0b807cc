package vn.thongmach.simulator.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of a network, numbered from 0; everything that an object needs has a smaller number.
 */
public final class Plant {

  /**
   * @param kind what it is, whatever its type is called
   * @param host number of the equipment that speaks for it, or -1
   * @param parents numbers of what it stands in, is fed by or rides on
   * @param ends numbers of its ends, none or two
   */
  public record Thing(
      String kind, String type, String id, int host, List<Integer> parents, List<Integer> ends) {
    public String name() {
      return type + ":" + id;
    }
  }

  private final Map<String, String> words;
  private final List<Thing> things = new ArrayList<>();
  private final List<List<Integer>> dependents = new ArrayList<>();
  private final Map<String, List<Integer>> byKind = new HashMap<>();

  /**
   * @param words other names for kinds, as types of the inventory
   */
  public Plant(Map<String, String> words) {
    this.words = Map.copyOf(words);
  }

  public int add(String kind, String id, int host, List<Integer> parents, List<Integer> ends) {
    int number = things.size();
    things.add(
        new Thing(
            kind,
            words.getOrDefault(kind, kind),
            id,
            host,
            List.copyOf(parents),
            List.copyOf(ends)));
    dependents.add(new ArrayList<>());
    for (int need : parents) {
      dependents.get(need).add(number);
    }
    for (int need : ends) {
      dependents.get(need).add(number);
    }
    byKind.computeIfAbsent(kind, ignored -> new ArrayList<>()).add(number);
    return number;
  }

  public Thing get(int number) {
    return things.get(number);
  }

  public int size() {
    return things.size();
  }

  public List<Integer> dependents(int number) {
    return dependents.get(number);
  }

  public List<Integer> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  public boolean isPath(int number) {
    return things.get(number).kind().equals("Path");
  }

  /** The lines of the inventory file, header first. */
  public List<String> inventory() {
    List<String> lines = new ArrayList<>();
    lines.add("type,id,parentType,parentId,aType,aId,zType,zId");
    for (Thing thing : things) {
      List<Integer> parents = thing.parents();
      String ends = ",,,";
      if (!thing.ends().isEmpty()) {
        Thing a = things.get(thing.ends().get(0));
        Thing z = things.get(thing.ends().get(1));
        ends = a.type() + "," + a.id() + "," + z.type() + "," + z.id();
      }
      for (int i = 0; i < Math.max(1, parents.size()); i++) {
        String parent = ",";
        if (i < parents.size()) {
          Thing above = things.get(parents.get(i));
          parent = above.type() + "," + above.id();
        }
        lines.add(thing.type() + "," + thing.id() + "," + parent + "," + (i == 0 ? ends : ",,,"));
      }
    }
    return lines;
  }
}
