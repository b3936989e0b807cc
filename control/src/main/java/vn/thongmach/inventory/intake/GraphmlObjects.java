package vn.thongmach.inventory.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.Location;
import vn.thongmach.inventory.intake.GraphmlDraft.Data;
import vn.thongmach.inventory.intake.GraphmlDraft.Edge;
import vn.thongmach.inventory.intake.GraphmlDraft.End;
import vn.thongmach.inventory.intake.GraphmlDraft.Key;
import vn.thongmach.inventory.intake.GraphmlDraft.Node;
import vn.thongmach.inventory.model.FileObject;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.FileReference;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.ObjectKey;
import vn.thongmach.inventory.model.Position;

/**
 * Makes sites, nodes and links of a GraphML draft. Each node becomes a site with a node in it, each
 * edge a link from the node of its source to that of its target, each hyperedge a link whose first
 * endpoint is its a end.
 */
final class GraphmlObjects {

  /** Stands for the key of a description; no key of a file can be the same. */
  static final String DESCRIPTION_KEY = " desc";

  private static final List<String> LABEL = List.of("label", "name");
  private static final List<String> LATITUDE = List.of("latitude", "lat");
  private static final List<String> LONGITUDE = List.of("longitude", "lon", "lng");
  private static final String COUNTRY = "country";

  private final GraphmlDraft draft;
  private final FileProblems problems;
  private final Map<String, Map<String, Key>> keysByDomain = new LinkedHashMap<>();
  private final Map<String, String> nodeNames = new HashMap<>();
  private final List<FileObject> objects = new ArrayList<>();
  private final Set<ObjectKey> misread = new HashSet<>();

  GraphmlObjects(GraphmlDraft draft, FileProblems problems) {
    this.draft = draft;
    this.problems = problems;
  }

  InventoryFile file() {
    for (Key key : draft.keys) {
      Map<String, Key> keys = keysByDomain.computeIfAbsent(key.domain(), domain -> new HashMap<>());
      if (keys.putIfAbsent(key.id(), key) != null) {
        problems.add(key.position(), InventoryError.KEY_REPEATED, key.id());
      }
    }
    draft.nodes.forEach(this::addNode);
    addEdges();
    Map<String, String> attributes = texts(values("graph", draft.graphData));
    return new InventoryFile(objects, misread, draft.whole, attributes);
  }

  private void addNode(Node node) {
    Map<String, Data> values = values("node", node.data());
    Data label = take(values, LABEL);
    Location location = location(values);
    String text = label == null ? "" : FileText.name(label.value(), label.position(), problems);
    String name = text.isEmpty() ? node.id() : text;
    if (nodeNames.putIfAbsent(node.id(), name) != null) {
      problems.add(node.position(), InventoryError.NODE_REPEATED, node.id());
      return;
    }
    Map<String, String> attributes = texts(values);
    Map<String, String> ofSite = new LinkedHashMap<>(attributes);
    ofSite.keySet().removeIf(attribute -> !attribute.toLowerCase(Locale.ROOT).equals(COUNTRY));
    ObjectKey site = ObjectKey.site(node.id());
    objects.add(
        new FileObject(
            site,
            "site/" + node.id(),
            null,
            name,
            location,
            ofSite,
            List.of(),
            List.of(),
            node.position()));
    objects.add(
        new FileObject(
            ObjectKey.node(node.id()),
            node.id(),
            text.isEmpty() ? null : text,
            name,
            location,
            attributes,
            List.of(new FileReference(site, node.position())),
            List.of(),
            node.position()));
  }

  private @Nullable Location location(Map<String, Data> values) {
    Data latitude = find(values, LATITUDE);
    Data longitude = find(values, LONGITUDE);
    if (latitude == null || longitude == null) {
      return null;
    }
    take(values, LATITUDE);
    take(values, LONGITUDE);
    return FileText.location(
        latitude.value().strip(),
        latitude.position(),
        longitude.value().strip(),
        longitude.position(),
        problems);
  }

  private void addEdges() {
    Map<String, Integer> uses = new HashMap<>();
    for (Edge edge : draft.edges) {
      if (edge.id() != null) {
        uses.merge(edge.id(), 1, Integer::sum);
      }
    }
    Map<List<String>, Integer> parallels = new HashMap<>();
    for (Edge edge : draft.edges) {
      checkEnds(edge);
      List<String> pair = edge.ends().stream().limit(2).map(End::node).toList();
      int parallel = parallels.merge(pair, 1, Integer::sum);
      String id = edge.id();
      if (id == null || uses.getOrDefault(id, 0) > 1 || nodeNames.containsKey(id)) {
        id = String.join("-", pair) + "#" + parallel;
      }
      addLink(edge, id);
    }
  }

  private void checkEnds(Edge edge) {
    Set<String> unknown = new HashSet<>();
    for (End end : edge.ends()) {
      if (draft.whole && !nodeNames.containsKey(end.node()) && unknown.add(end.node())) {
        problems.add(end.position(), InventoryError.EDGE_NODE_UNKNOWN, end.node());
        misread.add(ObjectKey.node(end.node()));
      }
    }
  }

  private void addLink(Edge edge, String id) {
    Map<String, Data> values = values("edge", edge.data());
    Data label = take(values, List.of("label"));
    String text = label == null ? "" : FileText.name(label.value(), label.position(), problems);
    Map<String, String> attributes = texts(values);
    String directed = edge.directed();
    if (directed != null || draft.directed) {
      attributes.putIfAbsent("directed", directed == null ? "true" : directed.strip());
    }
    List<String> names =
        edge.ends().stream()
            .limit(2)
            .map(end -> nodeNames.getOrDefault(end.node(), end.node()))
            .toList();
    List<FileReference> ends =
        edge.ends().stream()
            .map(end -> new FileReference(ObjectKey.node(end.node()), end.position()))
            .toList();
    objects.add(
        new FileObject(
            ObjectKey.link(id),
            id,
            null,
            text.isEmpty() ? String.join(" – ", names) : text,
            null,
            attributes,
            List.of(),
            ends,
            edge.position()));
  }

  /** Data by name, empty values left out, declared defaults filled in. */
  private Map<String, Data> values(String domain, List<Data> data) {
    Map<String, Data> values = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Data one : data) {
      Key key = key(domain, one.key());
      if (!seen.add(one.key())) {
        if (!one.key().equals(DESCRIPTION_KEY)) {
          problems.add(one.position(), InventoryError.DATA_REPEATED, one.key());
        }
      } else if (key != null) {
        put(values, key, one);
      } else if (draft.whole || !draft.keys.isEmpty()) {
        problems.add(one.position(), InventoryError.KEY_UNDECLARED, one.key());
      }
    }
    for (String declared : List.of(domain, Key.ALL)) {
      for (Key key : keysByDomain.getOrDefault(declared, Map.of()).values()) {
        String value = key.defaultValue();
        if (value != null && !seen.contains(key.id())) {
          put(values, key, new Data(key.id(), value, key.position()));
        }
      }
    }
    values.values().removeIf(one -> one.value().isBlank());
    return values;
  }

  private static void put(Map<String, Data> values, Key key, Data data) {
    if (values.putIfAbsent(key.name(), data) != null) {
      values.put(key.name() + " " + key.id(), data);
    }
  }

  /** The key meant: declared for the domain, for all, or for another domain. */
  private @Nullable Key key(String domain, String id) {
    if (id.equals(DESCRIPTION_KEY)) {
      return new Key(domain, id, id.strip(), null, new Position(1, 1));
    }
    for (String declared : List.of(domain, Key.ALL)) {
      Key key = keysByDomain.getOrDefault(declared, Map.of()).get(id);
      if (key != null) {
        return key;
      }
    }
    for (Map<String, Key> keys : keysByDomain.values()) {
      Key key = keys.get(id);
      if (key != null) {
        return key;
      }
    }
    return null;
  }

  private static @Nullable Data find(Map<String, Data> values, List<String> names) {
    for (String name : names) {
      for (Map.Entry<String, Data> value : values.entrySet()) {
        if (value.getKey().equalsIgnoreCase(name)) {
          return value.getValue();
        }
      }
    }
    return null;
  }

  private static @Nullable Data take(Map<String, Data> values, List<String> names) {
    Data found = find(values, names);
    if (found != null) {
      values.values().remove(found);
    }
    return found;
  }

  private static Map<String, String> texts(Map<String, Data> values) {
    Map<String, String> texts = new LinkedHashMap<>();
    values.forEach(
        (name, data) ->
            texts.put(name, Normalizer.normalize(data.value().strip(), Normalizer.Form.NFC)));
    return texts;
  }
}
