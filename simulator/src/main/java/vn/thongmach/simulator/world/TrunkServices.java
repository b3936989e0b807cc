package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

/**
 * What rides on the trunk: each town is served from two main nodes, from each by an IP link over a
 * wavelength of its own, the second by links and nodes that the first does not use where there are
 * such.
 */
final class TrunkServices {

  private static final double SHARED = 100;

  private record Edge(Ref link, Ref to, double kilometres) {}

  private record Route(Ref main, List<Ref> links, List<Ref> nodes) {}

  private record Step(Ref at, double cost) {}

  private final Layers layers;
  private final Map<Ref, List<Edge>> edges = new HashMap<>();

  TrunkServices(Layers layers) {
    this.layers = layers;
  }

  void join(Ref a, Ref z, Ref link, double kilometres) {
    edges.computeIfAbsent(a, _ -> new ArrayList<>()).add(new Edge(link, z, kilometres));
    edges.computeIfAbsent(z, _ -> new ArrayList<>()).add(new Edge(link, a, kilometres));
  }

  void serve(String town, Ref node, List<Ref> mains) {
    Route first = nearest(node, mains, Set.of());
    Set<Ref> used = new HashSet<>(first.links());
    used.addAll(first.nodes());
    Route second =
        nearest(node, mains.stream().filter(main -> !main.equals(first.main())).toList(), used);
    layers.add(
        "Service",
        "DV-" + node.id(),
        "Dịch vụ liên tỉnh " + town,
        List.of(path(town, node, 1, first), path(town, node, 2, second), node));
  }

  private Ref path(String town, Ref node, int number, Route route) {
    List<Ref> needs = new ArrayList<>(route.links());
    needs.addAll(route.nodes());
    String name = "%s - %s".formatted(node.id(), route.main().id());
    Ref wavelength =
        layers.add(
            new Item(
                "Wavelength",
                "BS-%s-%d".formatted(node.id(), number),
                List.copyOf(needs),
                node,
                route.main(),
                "Bước sóng 100G " + name,
                0));
    Ref ip =
        layers.add(
            "IpLink",
            "IP-%s-%d".formatted(node.id(), number),
            "Liên kết IP " + name,
            List.of(wavelength));
    return layers.add(
        "Path",
        "%s.D%d".formatted(node.id(), number),
        "Đường %d dịch vụ liên tỉnh %s".formatted(number, town),
        List.of(ip));
  }

  /** By the fewest kilometres, those already used counted many times. */
  private Route nearest(Ref from, List<Ref> mains, Set<Ref> used) {
    Map<Ref, Double> best = new HashMap<>(Map.of(from, 0.0));
    Map<Ref, Edge> cameBy = new HashMap<>();
    Map<Ref, Ref> cameFrom = new HashMap<>();
    PriorityQueue<Step> open = new PriorityQueue<>(Comparator.comparingDouble(Step::cost));
    open.add(new Step(from, 0));
    while (!open.isEmpty()) {
      Step step = open.remove();
      if (mains.contains(step.at())) {
        return route(from, step, cameBy, cameFrom);
      }
      for (Edge edge : edges.getOrDefault(step.at(), List.of())) {
        boolean shared = used.contains(edge.link()) || used.contains(edge.to());
        double cost = step.cost() + edge.kilometres() * (shared ? SHARED : 1);
        if (cost < best.getOrDefault(edge.to(), Double.MAX_VALUE)) {
          best.put(edge.to(), cost);
          cameBy.put(edge.to(), edge);
          cameFrom.put(edge.to(), step.at());
          open.add(new Step(edge.to(), cost));
        }
      }
    }
    throw new IllegalArgumentException("No main node can be reached from " + from.id());
  }

  private static Route route(Ref from, Step main, Map<Ref, Edge> cameBy, Map<Ref, Ref> cameFrom) {
    List<Ref> links = new ArrayList<>();
    List<Ref> nodes = new ArrayList<>();
    @Nullable Ref at = main.at();
    while (at != null && !at.equals(from)) {
      Edge edge = cameBy.get(at);
      if (edge != null) {
        links.add(edge.link());
      }
      if (!at.equals(main.at())) {
        nodes.add(at);
      }
      at = cameFrom.get(at);
    }
    return new Route(main.at(), links.reversed(), nodes.reversed());
  }
}
