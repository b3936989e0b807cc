package vn.thongmach.inventory.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import vn.thongmach.inventory.InventoryError;
import vn.thongmach.inventory.intake.GraphmlDraft.Data;
import vn.thongmach.inventory.intake.GraphmlDraft.Edge;
import vn.thongmach.inventory.intake.GraphmlDraft.End;
import vn.thongmach.inventory.intake.GraphmlDraft.Key;
import vn.thongmach.inventory.intake.GraphmlDraft.Node;
import vn.thongmach.inventory.model.FileProblems;
import vn.thongmach.inventory.model.InventoryFile;
import vn.thongmach.inventory.model.Position;

/**
 * Reads GraphML with the conventions of the Internet Topology Zoo. Elements count by their local
 * name within the vocabulary of the root element, whatever its prefix and whether it has a
 * namespace at all; their order is free. Ports, locators, descriptions of drawings and elements of
 * other vocabularies are passed over.
 */
final class GraphmlReader {

  private static final int MOST_DATA = 256;
  private static final int OBJECTS_OF_NODE = 2;
  private static final String DESCRIPTION = "desc";

  private final XmlSource xml;
  private final FileProblems problems;
  private final GraphmlDraft draft = new GraphmlDraft();
  private boolean graphSeen;

  private GraphmlReader(XmlSource xml, FileProblems problems) {
    this.xml = xml;
    this.problems = problems;
  }

  /** What the file tells; its problems are added to those collected. */
  static InventoryFile read(InputStream file, FileProblems problems) {
    GraphmlDraft draft = new GraphmlDraft();
    try {
      GraphmlReader reader = new GraphmlReader(new XmlSource(file, problems), problems);
      draft = reader.draft;
      reader.readDocument();
      draft.whole = true;
    } catch (ReadingStopped stopped) {
      draft.whole = false;
    }
    return new GraphmlObjects(draft, problems).file();
  }

  private void readDocument() throws ReadingStopped {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      continue;
    }
    Position root = xml.start();
    if (!xml.isElement("graphml")) {
      throw xml.stopped(root, InventoryError.GRAPH_MISSING, xml.localName());
    }
    while (child()) {
      if (xml.isElement("key")) {
        readKey();
      } else if (xml.isElement("graph")) {
        readGraph();
      } else if (!readData(draft.graphData)) {
        xml.skip();
      }
    }
    while (xml.hasNext()) {
      xml.next();
    }
    if (!graphSeen) {
      problems.add(root, InventoryError.GRAPH_MISSING, "graphml");
    }
  }

  /** Moves to the next element in the current one; false when it ends instead. */
  private boolean child() throws ReadingStopped {
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
  }

  private void readKey() throws ReadingStopped {
    Position position = xml.start();
    String id = xml.attribute("id");
    String domain = xml.attribute("for");
    String name = xml.attribute("attr.name");
    String value = null;
    while (child()) {
      if (xml.isElement("default")) {
        value = value(position);
      } else {
        xml.skip();
      }
    }
    if (id == null || id.isBlank()) {
      problems.add(position, InventoryError.KEY_WITHOUT_ID);
      return;
    }
    draft.keys.add(
        new Key(
            domain == null || domain.isBlank() ? Key.ALL : domain.strip(),
            id,
            name == null || name.isBlank() ? id : FileText.name(name, position, problems),
            value,
            position));
  }

  private void readGraph() throws ReadingStopped {
    if (graphSeen) {
      problems.add(xml.start(), InventoryError.GRAPH_REPEATED);
      xml.skip();
      return;
    }
    graphSeen = true;
    draft.directed = "directed".equals(xml.attribute("edgedefault"));
    while (child()) {
      if (xml.isElement("node")) {
        readNode();
      } else if (xml.isElement("edge")) {
        readEdge();
      } else if (xml.isElement("hyperedge")) {
        readHyperedge();
      } else if (!readData(draft.graphData)) {
        xml.skip();
      }
      int objects = draft.nodes.size() * OBJECTS_OF_NODE + draft.edges.size();
      if (objects > InventoryFile.MOST_OBJECTS) {
        throw xml.stopped(xml.start(), InventoryError.TOO_MANY_OBJECTS, InventoryFile.MOST_OBJECTS);
      }
    }
  }

  private void readNode() throws ReadingStopped {
    Position position = xml.start();
    String id = id(xml.attribute("id"), position);
    List<Data> data = readContent();
    if (id == null) {
      problems.add(position, InventoryError.NODE_WITHOUT_ID);
    } else {
      draft.nodes.add(new Node(id, data, position));
    }
  }

  private void readEdge() throws ReadingStopped {
    Position position = xml.start();
    String id = id(xml.attribute("id"), position);
    String source = id(xml.attribute("source"), position);
    String target = id(xml.attribute("target"), position);
    String directed = xml.attribute("directed");
    List<Data> data = readContent();
    if (source == null || target == null) {
      problems.add(position, InventoryError.EDGE_WITHOUT_END, source == null ? "source" : "target");
      return;
    }
    List<End> ends = List.of(new End(source, position), new End(target, position));
    draft.edges.add(new Edge(id, ends, directed, data, position));
  }

  private void readHyperedge() throws ReadingStopped {
    Position position = xml.start();
    String id = id(xml.attribute("id"), position);
    List<End> ends = new ArrayList<>();
    List<Data> data = new ArrayList<>();
    boolean named = true;
    while (child()) {
      if (xml.isElement("endpoint")) {
        Position at = xml.start();
        String node = id(xml.attribute("node"), at);
        xml.skip();
        if (node == null) {
          named = false;
          problems.add(at, InventoryError.EDGE_WITHOUT_END, "node");
        } else {
          ends.add(new End(node, at));
        }
      } else {
        readOther(data);
      }
    }
    if (ends.isEmpty() && named) {
      problems.add(position, InventoryError.EDGE_WITHOUT_END, "endpoint");
    } else if (named) {
      draft.edges.add(new Edge(id, ends, null, data, position));
    }
  }

  private List<Data> readContent() throws ReadingStopped {
    List<Data> data = new ArrayList<>();
    while (child()) {
      readOther(data);
    }
    return data;
  }

  private void readOther(List<Data> data) throws ReadingStopped {
    if (xml.isElement("graph")) {
      problems.add(xml.start(), InventoryError.GRAPH_NESTED);
      xml.skip();
    } else if (!readData(data)) {
      xml.skip();
    }
  }

  /** Reads the current element when it is data or a description. */
  private boolean readData(List<Data> data) throws ReadingStopped {
    Position position = xml.start();
    boolean described = xml.isElement(DESCRIPTION);
    if (!described && !xml.isElement("data")) {
      return false;
    }
    String key = described ? GraphmlObjects.DESCRIPTION_KEY : xml.attribute("key");
    String value = value(position);
    if (data.size() == MOST_DATA) {
      throw xml.stopped(position, InventoryError.XML_TOO_LARGE, MOST_DATA);
    }
    data.add(new Data(key == null ? "" : key, value, position));
    return true;
  }

  private String value(Position position) throws ReadingStopped {
    String value = xml.text(FileText.LONGEST_VALUE);
    if (value.length() > FileText.LONGEST_VALUE) {
      problems.add(position, InventoryError.VALUE_TOO_LONG, value, FileText.LONGEST_VALUE);
    }
    return value;
  }

  private @Nullable String id(@Nullable String text, Position position) {
    return text == null || text.isBlank() ? null : FileText.id(text, position, problems);
  }
}
