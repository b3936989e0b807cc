package vn.thongmach.simulator.storm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Places of an operator and the lines between them, numbered from 0; parallel lines are one.
 *
 * @param edges pairs of places
 */
public record OperatorGraph(String name, int nodes, List<int[]> edges) {

  /** Graphs on which methods may be designed. */
  public static final List<String> DEVELOPMENT =
      List.of(
          "Abilene",
          "Arnes",
          "Belnet2010",
          "Cernet",
          "Darkstrand",
          "Geant2010",
          "Renater2010",
          "Garr200902");

  /** Graphs kept back to judge by. */
  public static final List<String> HELD_OUT =
      List.of("BtEurope", "Chinanet", "Grnet", "Internet2", "Niif", "Roedunet", "Sunet", "Uran");

  /** One of the shipped graphs. */
  public static OperatorGraph named(String name) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    try (InputStream file =
        OperatorGraph.class.getResourceAsStream("/storm/" + name + ".graphml")) {
      if (file == null) {
        throw new IllegalArgumentException("Graph '" + name + "' is not shipped.");
      }
      return read(name, factory.createXMLStreamReader(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Graph '" + name + "' is no GraphML.", e);
    }
  }

  private static OperatorGraph read(String name, XMLStreamReader reader) throws XMLStreamException {
    Map<String, Integer> places = new HashMap<>();
    List<int[]> edges = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (reader.getLocalName().equals("node")) {
        places.putIfAbsent(reader.getAttributeValue(null, "id"), places.size());
      } else if (reader.getLocalName().equals("edge")) {
        int a = places.getOrDefault(reader.getAttributeValue(null, "source"), -1);
        int z = places.getOrDefault(reader.getAttributeValue(null, "target"), -1);
        if (a >= 0 && z >= 0 && a != z && seen.add((long) Math.min(a, z) << 32 | Math.max(a, z))) {
          edges.add(new int[] {a, z});
        }
      }
    }
    return new OperatorGraph(name, places.size(), List.copyOf(edges));
  }

  /** Lines at each place, as numbers of edges. */
  List<List<Integer>> lines() {
    List<List<Integer>> lines = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      lines.add(new ArrayList<>());
    }
    for (int edge = 0; edge < edges.size(); edge++) {
      lines.get(edges.get(edge)[0]).add(edge);
      lines.get(edges.get(edge)[1]).add(edge);
    }
    return lines;
  }
}
