package vn.thongmach.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.thongmach.dataplane.topology.Footprint;
import vn.thongmach.dataplane.topology.Impact;
import vn.thongmach.dataplane.topology.IntList;
import vn.thongmach.dataplane.topology.Topology;
import vn.thongmach.simulator.storm.OperatorGraph;
import vn.thongmach.simulator.storm.Storm;
import vn.thongmach.simulator.storm.StormStyle;

/**
 * Who is hit by one cut in a network of a million objects, as names within a reader's units: by the
 * operator that the product runs, and by a recursive query of PostgreSQL, held to the plan by keys
 * that suits it best. Hit is who is down or has less redundancy; the operator tells both apart, the
 * query cannot and is not asked to.
 */
final class ImpactBenchmark {

  private static final int OBJECTS = 1_090_000;
  private static final int UNITS = 64;
  private static final int READ_UNITS = 16;
  private static final int ROUNDS = 5;
  private static final int CUTS = 40;

  /** Cuts that hit fewer are not drawn: they would measure how a question is asked. */
  private static final int LEAST_HIT = 150;

  private ImpactBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    Topology topology = topology();
    int needs = 0;
    for (int object = 0; object < topology.size(); object++) {
      needs += topology.needCount(object);
    }
    figures.figure("objects", topology.size(), "objects");
    figures.figure("dependencies", needs, "dependencies");
    int[] cuts = cuts(topology);
    try (Installation product = Installation.create(checkout)) {
      product.start();
      try (Connection database = product.database()) {
        fill(database, topology);
        compare(figures, topology, cuts, database);
      }
    }
  }

  private static void compare(Figures figures, Topology topology, int[] cuts, Connection database)
      throws SQLException {
    Footprint footprint = new Footprint(topology);
    long found = 0;
    for (int cut : cuts) {
      List<String> ours = ours(topology, footprint, cut);
      if (!new TreeSet<>(ours).equals(new TreeSet<>(query(database, cut)))) {
        throw new IllegalStateException("They differ for " + topology.name(cut) + ".");
      }
      found += ours.size();
    }
    figures.figure("hit-by-a-cut-in-reach", (double) found / cuts.length, "objects");
    List<Double> operator = new ArrayList<>();
    List<Double> recursive = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long begun = System.nanoTime();
      for (int cut : cuts) {
        query(database, cut);
      }
      recursive.add((System.nanoTime() - begun) / 1e6 / cuts.length);
      begun = System.nanoTime();
      for (int cut : cuts) {
        ours(topology, footprint, cut);
      }
      operator.add((System.nanoTime() - begun) / 1e6 / cuts.length);
    }
    figures.median("operator", operator, "ms");
    figures.median("recursive-query", recursive, "ms");
    figures.ratio(
        "recursive-query-to-operator", Figures.median(recursive) / Figures.median(operator));
  }

  /** Names of those hit in the units read, lost ones first. */
  private static List<String> ours(Topology topology, Footprint footprint, int cut) {
    Impact impact = Impact.of(footprint, cut, List.of(), Integer.MAX_VALUE);
    List<String> names = new ArrayList<>();
    add(topology, impact.lost(), names);
    add(topology, footprint.thinned(impact.weakened(), Integer.MAX_VALUE), names);
    return names;
  }

  private static void add(Topology topology, IntList objects, List<String> names) {
    for (int i = 0; i < objects.size(); i++) {
      int object = objects.get(i);
      if (unit(object) < READ_UNITS && !topology.isPath(object)) {
        names.add(topology.name(object));
      }
    }
  }

  private static int unit(int object) {
    return Math.floorMod(object * 0x9E3779B9, UNITS);
  }

  private static List<String> query(Connection database, int cut) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement =
        database.prepareStatement(
            """
            with recursive hit(id) as (
              select n.object from bench_need n where n.need = ?
              union
              select n.object from bench_need n join hit h on n.need = h.id)
            select o.name from hit h join bench_object o on o.id = h.id
            where o.unit < ? and not o.path
            """)) {
      statement.setInt(1, cut);
      statement.setInt(2, READ_UNITS);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
    }
    return names;
  }

  private static void fill(Connection database, Topology topology) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create unlogged table bench_object (id int, name text, unit int, path boolean)");
      statement.execute("create unlogged table bench_need (need int, object int)");
    }
    database.setAutoCommit(false);
    try (PreparedStatement objects =
            database.prepareStatement("insert into bench_object values (?, ?, ?, ?)");
        PreparedStatement needs =
            database.prepareStatement("insert into bench_need values (?, ?)")) {
      for (int object = 0; object < topology.size(); object++) {
        objects.setInt(1, object);
        objects.setString(2, topology.name(object));
        objects.setInt(3, unit(object));
        objects.setBoolean(4, topology.isPath(object));
        objects.addBatch();
        for (int i = 0; i < topology.needCount(object); i++) {
          needs.setInt(1, topology.need(object, i));
          needs.setInt(2, object);
          needs.addBatch();
        }
        if (object % 5_000 == 0) {
          objects.executeBatch();
          needs.executeBatch();
        }
      }
      objects.executeBatch();
      needs.executeBatch();
    }
    database.commit();
    database.setAutoCommit(true);
    try (Statement statement = database.createStatement()) {
      statement.execute("create index on bench_need (need) include (object)");
      statement.execute("create unique index on bench_object (id)");
      statement.execute("vacuum analyze bench_need");
      statement.execute("vacuum analyze bench_object");
      // It guesses that a recursion finds very many and reads whole tables; by keys it is faster.
      statement.execute("set enable_seqscan = off");
      statement.execute("set enable_hashjoin = off");
      statement.execute("set enable_mergejoin = off");
      statement.execute("set jit = off");
    }
  }

  /** Storms' networks side by side. */
  private static Topology topology() {
    List<Storm> storms = new ArrayList<>();
    for (int i = 0; i < OperatorGraph.HELD_OUT.size(); i++) {
      storms.add(
          Storm.of(
              OperatorGraph.named(OperatorGraph.HELD_OUT.get(i)), StormStyle.sparse(), 41 + i));
    }
    List<Storm> copies = new ArrayList<>();
    for (int named = 0; named < OBJECTS; named += copies.getLast().objects()) {
      copies.add(storms.get(copies.size() % storms.size()));
    }
    return StormFeed.topology(copies);
  }

  /** Spans that many things stand on, drawn once. */
  private static int[] cuts(Topology topology) {
    Footprint footprint = new Footprint(topology);
    int[] all =
        IntStream.range(0, topology.size())
            .filter(object -> topology.typeName(topology.type(object)).equals("Span"))
            .filter(span -> hit(footprint, span) >= LEAST_HIT)
            .toArray();
    return new Random(7).ints(CUTS, 0, all.length).map(i -> all[i]).toArray();
  }

  private static int hit(Footprint footprint, int cut) {
    Impact impact = Impact.of(footprint, cut, List.of(), Integer.MAX_VALUE);
    return impact.lost().size() + footprint.thinned(impact.weakened(), Integer.MAX_VALUE).size();
  }
}
