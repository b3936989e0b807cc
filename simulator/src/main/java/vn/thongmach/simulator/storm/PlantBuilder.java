package vn.thongmach.simulator.storm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import vn.thongmach.simulator.plant.Plant;
import vn.thongmach.simulator.world.Chance;

/** Lays a network on an operator's graph: places, equipment, spans, links, services, access. */
final class PlantBuilder {

  private static final int PORTS_PER_CARD = 4;

  private final OperatorGraph graph;
  private final StormStyle style;
  private final Chance chance;
  private final Plant plant;
  private final int[] site;
  private final int[] supply;
  private final int[][] equipment;
  private final Map<Integer, Integer> card = new HashMap<>();
  private final Map<Integer, Integer> portsOnCard = new HashMap<>();
  private final int[] span;
  private final List<List<Integer>> linksOfEdge = new ArrayList<>();
  private int names;

  private PlantBuilder(OperatorGraph graph, StormStyle style, Chance chance) {
    this.graph = graph;
    this.style = style;
    this.chance = chance;
    this.plant = new Plant(style.words());
    this.site = new int[graph.nodes()];
    this.supply = new int[graph.nodes()];
    this.equipment = new int[graph.nodes()][];
    this.span = new int[graph.edges().size()];
  }

  static Plant build(OperatorGraph graph, StormStyle style, Chance chance) {
    PlantBuilder builder = new PlantBuilder(graph, style, chance);
    builder.places();
    builder.lines();
    builder.access();
    builder.services();
    return builder.plant;
  }

  private void places() {
    for (int i = 0; i < graph.nodes(); i++) {
      site[i] = plant.add("Site", "S" + i, -1, List.of(), List.of());
      supply[i] = plant.add("Power", "PW" + i, -1, List.of(site[i]), List.of());
      equipment[i] = new int[chance.happens(0.4) ? 2 : 1];
      for (int k = 0; k < equipment[i].length; k++) {
        equipment[i][k] =
            plant.add("Equipment", "NE" + i + "-" + k, -1, List.of(site[i], supply[i]), List.of());
      }
    }
  }

  private void lines() {
    for (int edge = 0; edge < span.length; edge++) {
      int a = graph.edges().get(edge)[0];
      int z = graph.edges().get(edge)[1];
      span[edge] =
          plant.add(
              "Span",
              "C" + edge,
              -1,
              List.of(),
              style.spanEnds() ? List.of(site[a], site[z]) : List.of());
      linksOfEdge.add(new ArrayList<>());
      int links = 1 + chance.below(style.linksPerSpan());
      for (int k = 0; k < links; k++) {
        linksOfEdge.get(edge).add(link(List.of(span[edge]), a, z));
      }
    }
    // Some links pass a place without stopping.
    List<List<Integer>> lines = graph.lines();
    for (int middle = 0; middle < graph.nodes(); middle++) {
      if (lines.get(middle).size() >= 2 && chance.happens(0.3)) {
        int in = lines.get(middle).get(0);
        int out = lines.get(middle).get(1);
        link(List.of(span[in], span[out]), other(in, middle), other(out, middle));
      }
    }
  }

  private int link(List<Integer> spans, int a, int z) {
    return plant.add("Link", "L" + names++, -1, spans, List.of(port(a), port(z)));
  }

  private int port(int place) {
    int box = chance.oneOf(Arrays.stream(equipment[place]).boxed().toList());
    if (!style.cards()) {
      return plant.add("Port", "P" + names++, box, List.of(box), List.of());
    }
    if (portsOnCard.getOrDefault(box, PORTS_PER_CARD) == PORTS_PER_CARD) {
      card.put(box, plant.add("Card", "K" + names++, box, List.of(box), List.of()));
      portsOnCard.put(box, 0);
    }
    portsOnCard.merge(box, 1, Integer::sum);
    return plant.add("Port", "P" + names++, box, List.of(card.getOrDefault(box, box)), List.of());
  }

  private void access() {
    for (int i = 0; i < graph.nodes(); i++) {
      int nodes = chance.below(2 * style.accessPerSite() + 1);
      for (int k = 0; k < nodes; k++) {
        List<Integer> needs = new ArrayList<>(List.of(port(i)));
        if (chance.happens(0.5)) {
          int cable = plant.add("Span", "CA" + names++, -1, List.of(), List.of());
          needs.add(cable);
        }
        int node = plant.add("AccessNode", "A" + names++, -1, needs, List.of());
        for (int cell = 0; cell < style.cellsPerAccess(); cell++) {
          plant.add("Cell", "X" + names++, node, List.of(node), List.of());
        }
      }
    }
  }

  private void services() {
    int count = (int) (graph.nodes() * style.services());
    for (int i = 0; i < count; i++) {
      int a = chance.below(graph.nodes());
      int z = chance.below(graph.nodes());
      double[] cost = new double[span.length];
      Arrays.fill(cost, 1);
      List<Integer> first = a == z ? List.of() : route(a, z, cost);
      if (first.isEmpty()) {
        continue;
      }
      List<Integer> paths = new ArrayList<>(List.of(path(first)));
      if (chance.happens(0.6)) {
        first.forEach(edge -> cost[edge] = 50);
        List<Integer> second = route(a, z, cost);
        if (!second.equals(first)) {
          paths.add(path(second));
        }
      }
      plant.add("Service", "V" + names++, -1, paths, List.of(equipment[a][0], equipment[z][0]));
    }
  }

  private int path(List<Integer> edges) {
    List<Integer> links = edges.stream().map(edge -> chance.oneOf(linksOfEdge.get(edge))).toList();
    return plant.add("Path", "T" + names++, -1, links, List.of());
  }

  private List<Integer> route(int a, int z, double[] cost) {
    List<List<Integer>> lines = graph.lines();
    double[] best = new double[graph.nodes()];
    int[] came = new int[graph.nodes()];
    Arrays.fill(best, Double.MAX_VALUE);
    Arrays.fill(came, -1);
    best[a] = 0;
    PriorityQueue<double[]> queue =
        new PriorityQueue<>(Comparator.comparingDouble((double[] step) -> step[0]));
    queue.add(new double[] {0, a});
    while (!queue.isEmpty()) {
      double[] step = queue.remove();
      int at = (int) step[1];
      if (step[0] > best[at]) {
        continue;
      }
      for (int edge : lines.get(at)) {
        int next = other(edge, at);
        if (best[at] + cost[edge] < best[next]) {
          best[next] = best[at] + cost[edge];
          came[next] = edge;
          queue.add(new double[] {best[next], next});
        }
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int at = z; at != a; at = other(edges.getLast(), at)) {
      if (came[at] < 0) {
        return List.of();
      }
      edges.add(came[at]);
    }
    return edges;
  }

  private int other(int edge, int place) {
    int[] ends = graph.edges().get(edge);
    return ends[0] == place ? ends[1] : ends[0];
  }
}
