package vn.thongmach.inventory.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file tells.
 *
 * @param objects in the order of the file
 * @param misread objects the file names in a way that was refused; a mention of them is no further
 *     problem
 * @param whole false when reading stopped before the end: what is mentioned may stand in the rest
 * @param attributes what the file tells of itself
 */
public record InventoryFile(
    List<FileObject> objects,
    Set<ObjectKey> misread,
    boolean whole,
    Map<String, String> attributes) {

  /** Most objects in one file. */
  public static final int MOST_OBJECTS = 250_000;
}
