package vn.thongmach.inventory.model;

import java.util.List;

/**
 * What tells an object from all others of its source, in every file: never its name.
 *
 * @param id its id in the files, canonical
 */
public record ObjectKey(String type, String id) {

  public static final String SITE = "Site";
  public static final String NODE = "Node";
  public static final String LINK = "Link";

  private static final List<String> KNOWN_TYPES = List.of(SITE, NODE, LINK);

  /** As files write it: the product's own types in any case, every other type as it stands. */
  public static ObjectKey written(String type, String id) {
    for (String known : KNOWN_TYPES) {
      if (known.equalsIgnoreCase(type)) {
        return new ObjectKey(known, id);
      }
    }
    return new ObjectKey(type, id);
  }

  public static ObjectKey site(String id) {
    return new ObjectKey(SITE, id);
  }

  public static ObjectKey node(String id) {
    return new ObjectKey(NODE, id);
  }

  public static ObjectKey link(String id) {
    return new ObjectKey(LINK, id);
  }
}
