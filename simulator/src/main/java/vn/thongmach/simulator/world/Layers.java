package vn.thongmach.simulator.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.simulator.world.Network.Item;
import vn.thongmach.simulator.world.Network.Ref;

/** Puts objects together layer by layer, each after what it needs. Not for several threads. */
final class Layers {

  private final List<Item> items = new ArrayList<>();
  private final Map<Ref, Integer> portsOnCard = new HashMap<>();

  List<Item> items() {
    return List.copyOf(items);
  }

  Ref add(String type, String id, String name, List<Ref> parents) {
    return add(new Item(type, id, parents, null, null, name, 0));
  }

  /** A station with its supply and its node. */
  Ref station(
      String node,
      String siteName,
      String nodeName,
      double latitude,
      double longitude,
      @Nullable String province) {
    Ref site =
        add(
            new Item(
                "Site",
                "TR-" + node,
                List.of(),
                null,
                null,
                siteName,
                latitude,
                longitude,
                0,
                0,
                province));
    Ref power = add("Power", supplyOf(node).id(), "Nguồn DC 48 V " + siteName, List.of(site));
    return add("Node", node, nodeName, List.of(site, power));
  }

  static Ref siteOf(String node) {
    return new Ref("Site", "TR-" + node);
  }

  static Ref supplyOf(String node) {
    return new Ref("Power", "NG-" + node);
  }

  /** The next free port on a card of a node; the first one brings the card with it. */
  Ref port(Ref node, int card) {
    Ref its = new Ref("Card", node.id() + ".K" + card);
    if (!portsOnCard.containsKey(its)) {
      add(its.type(), its.id(), "Bo mạch %d nút %s".formatted(card, node.id()), List.of(node));
    }
    int port = portsOnCard.merge(its, 1, Integer::sum);
    return add(
        "Port",
        its.id() + ".P" + port,
        "Cổng %d/%d nút %s".formatted(card, port, node.id()),
        List.of(its));
  }

  /** A cable between the sites of two nodes, and the link on it between two ports. */
  Ref link(String id, String name, Ref nodeA, Ref nodeZ, Ref portA, Ref portZ, double kilometres) {
    Ref span =
        add(
            new Item(
                "Span",
                "CAP-" + id,
                List.of(),
                siteOf(nodeA.id()),
                siteOf(nodeZ.id()),
                "Cáp quang " + Character.toLowerCase(name.charAt(0)) + name.substring(1),
                kilometres));
    return add(new Item("Link", id, List.of(span), portA, portZ, name, 0));
  }

  Ref add(Item item) {
    items.add(item);
    return item.ref();
  }
}
