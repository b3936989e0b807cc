package vn.thongmach.inventory.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.model.Position;

/** A GraphML file as its elements stand, before anything is looked up. Filled by one reader. */
final class GraphmlDraft {

  final List<Key> keys = new ArrayList<>();
  final List<Node> nodes = new ArrayList<>();
  final List<Edge> edges = new ArrayList<>();
  final List<Data> graphData = new ArrayList<>();
  boolean directed;
  boolean whole;

  /**
   * A declaration of data.
   *
   * @param domain what it is for: node, edge, graph, all
   * @param name what the data is called; the key's id where the file gives no name
   */
  record Key(
      String domain, String id, String name, @Nullable String defaultValue, Position position) {

    /** The domain of keys for everything. */
    static final String ALL = "all";
  }

  /**
   * @param key id of the declaration
   */
  record Data(String key, String value, Position position) {}

  record Node(String id, List<Data> data, Position position) {}

  record End(String node, Position position) {}

  /**
   * An edge or hyperedge.
   *
   * @param id null where it has none
   * @param directed null where the file's default holds
   */
  record Edge(
      @Nullable String id,
      List<End> ends,
      @Nullable String directed,
      List<Data> data,
      Position position) {}
}
