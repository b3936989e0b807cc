package vn.thongmach.inventory.model;

/**
 * What tells an object from all others of its source, in every file: never its name.
 *
 * @param id its id in the files, canonical
 */
public record ObjectKey(String type, String id) {

  public static final String SITE = "Site";
  public static final String NODE = "Node";
  public static final String LINK = "Link";

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
