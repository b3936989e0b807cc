package vn.thongmach.inventory;

import java.util.List;
import java.util.UUID;

/**
 * What an object needs to work: it is down when any of it is down, except that parents of the type
 * {@value #PATH} are alternatives, of which one is enough.
 *
 * @param type as in {@link NetworkObject}
 * @param parents what it stands in, is fed by or rides on, in the file's order
 * @param ends its ends, the a end first
 */
public record ObjectNeeds(UUID id, String type, List<Need> parents, List<Need> ends) {

  /** Parents of this type are alternatives to each other. */
  public static final String PATH = "Path";

  public ObjectNeeds {
    parents = List.copyOf(parents);
    ends = List.copyOf(ends);
  }

  /** An object that is needed. */
  public record Need(UUID id, String type) {}
}
