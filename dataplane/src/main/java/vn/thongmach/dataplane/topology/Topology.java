package vn.thongmach.dataplane.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objects, numbered from 0 in the order in which they were first named, and their needs. An object
 * is down when any of its needs is down; of needs of the type {@value #PATH} that it has as parents
 * only when all of them are. Objects and needs may come and go at any time.
 */
public final class Topology {

  /** Parents of this type are alternatives to each other. */
  public static final String PATH = "Path";

  /** How an object needs another: stands in it, ends at it, or rides on it as one of several. */
  public enum Need {
    PARENT,
    END,
    ALTERNATIVE;

    private static final Need[] ALL = values();
  }

  private static final int KIND_BITS = 2;
  private static final int KIND_MASK = (1 << KIND_BITS) - 1;

  private final Map<String, Integer> typeNumbers = new HashMap<>();
  private final List<String> types = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final IntList typeOf = new IntList();
  private final IntList typeSizes = new IntList();
  private final Rows needs = new Rows();
  private final Rows dependents = new Rows();
  private @Nullable TopologicalOrder order;

  /** The number of this object; it is made when it is not known. */
  public int object(String type, String id) {
    int known = find(type, id);
    if (known >= 0) {
      return known;
    }
    int number = names.size();
    int typeNumber = typeNumbers.computeIfAbsent(type, this::newType);
    // The stored name shares nothing with the line it was read from.
    String key = key(type, id);
    numbers.put(key, number);
    names.add(key);
    typeOf.add(typeNumber);
    typeSizes.set(typeNumber, typeSizes.get(typeNumber) + 1);
    needs.grow(number + 1);
    dependents.grow(number + 1);
    order = null;
    return number;
  }

  /** The number of this object, or -1. */
  public int find(String type, String id) {
    return numbers.getOrDefault(key(type, id), -1);
  }

  /** What it stands in, is fed by or rides on; a second time changes nothing. */
  public void addParent(int object, int parent) {
    link(object, parent, isPath(parent) ? Need.ALTERNATIVE : Need.PARENT);
  }

  /** One of its two ends. */
  public void addEnd(int object, int end) {
    link(object, end, Need.END);
  }

  /** Takes one need away; without such a need nothing happens. */
  public void removeNeed(int object, int need, Need kind) {
    needs.remove(object, need << KIND_BITS | kind.ordinal());
    dependents.remove(need, object << KIND_BITS | kind.ordinal());
    order = null;
  }

  /** Takes all needs of and on this object away; its number and name stay. */
  public void retire(int object) {
    for (int cell : needs.copy(object)) {
      dependents.remove(cell >> KIND_BITS, object << KIND_BITS | cell & KIND_MASK);
    }
    for (int cell : dependents.copy(object)) {
      needs.remove(cell >> KIND_BITS, object << KIND_BITS | cell & KIND_MASK);
    }
    needs.clear(object);
    dependents.clear(object);
    order = null;
  }

  private void link(int object, int need, Need kind) {
    int cell = need << KIND_BITS | kind.ordinal();
    if (object == need || needs.contains(object, cell)) {
      return;
    }
    needs.add(object, cell);
    dependents.add(need, object << KIND_BITS | kind.ordinal());
    order = null;
  }

  public int size() {
    return names.size();
  }

  public int types() {
    return types.size();
  }

  public int type(int object) {
    return typeOf.get(object);
  }

  public String typeName(int type) {
    return types.get(type);
  }

  /** How many objects have this type. */
  public int typeSize(int type) {
    return typeSizes.get(type);
  }

  /** The object as {@code type:id}. */
  public String name(int object) {
    return names.get(object).replace('\n', ':');
  }

  public boolean isPath(int object) {
    return types.get(typeOf.get(object)).equals(PATH);
  }

  public int needCount(int object) {
    return needs.length(object);
  }

  public int need(int object, int at) {
    return needs.get(object, at) >> KIND_BITS;
  }

  public Need needKind(int object, int at) {
    return Need.ALL[needs.get(object, at) & KIND_MASK];
  }

  public int dependentCount(int object) {
    return dependents.length(object);
  }

  public int dependent(int object, int at) {
    return dependents.get(object, at) >> KIND_BITS;
  }

  public Need dependentKind(int object, int at) {
    return Need.ALL[dependents.get(object, at) & KIND_MASK];
  }

  /** An order in which needs come before what needs them; made anew after a change. */
  public TopologicalOrder order() {
    TopologicalOrder known = order;
    if (known == null) {
      known = TopologicalOrder.of(this);
      order = known;
    }
    return known;
  }

  private int newType(String type) {
    types.add(type);
    typeSizes.add(0);
    return types.size() - 1;
  }

  private static String key(String type, String id) {
    return type + '\n' + id;
  }
}
