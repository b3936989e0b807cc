package vn.thongmach.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An object with what it stands in and what it connects, within the reader's scope. Children and
 * links that are absent show only while the object itself is.
 *
 * @param parents what it stands in, is fed by or rides on, in the file's order
 * @param children the first {@value #MOST_CHILDREN} of what names it as parent, by name
 * @param childCount how many there are in all
 * @param ends its ends, the a end first
 * @param links the first {@value #MOST_CHILDREN} objects that end at it, by name
 * @param linkCount how many there are in all
 * @param attributes what else the file tells, as text by name
 */
public record ObjectDetail(
    NetworkObject object,
    List<ObjectReference> parents,
    List<ObjectReference> children,
    long childCount,
    List<End> ends,
    List<LinkedObject> links,
    long linkCount,
    Map<String, String> attributes) {

  /** Most children and links listed. */
  public static final int MOST_CHILDREN = 200;

  public ObjectDetail {
    parents = List.copyOf(parents);
    children = List.copyOf(children);
    ends = List.copyOf(ends);
    links = List.copyOf(links);
  }

  /**
   * One end of an object.
   *
   * @param role {@code a} for the first end, {@code z} for every further one
   */
  public record End(String role, UUID id, String type, String name) {}

  /**
   * An object that ends here.
   *
   * @param otherEnds its ends elsewhere; empty for a loop
   */
  public record LinkedObject(UUID id, String type, String name, List<ObjectReference> otherEnds) {}
}
