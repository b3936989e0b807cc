package vn.thongmach.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long all scores take when everything has to be computed anew from two million recorded
 * values, and how long one more event takes until the target it belongs to and everything above it
 * stand at the new figure. Both are seen from outside: in the table of live scores.
 */
final class ScorecardsBenchmark {

  private static final int VALUES_EACH = 105;
  private static final int FULL_ROUNDS = 5;
  private static final int EVENT_ROUNDS = 5;
  private static final int EVENTS = 100;
  private static final int MEASURES = 20;
  private static final long POLL_MILLIS = 1;
  private static final long LONGEST_SECONDS = 240;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private ScorecardsBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    try (Installation product = Installation.create(checkout)) {
      product.start("--snmp-port", "0");
      String token = product.token("administrator");
      try (Connection database = product.database()) {
        LargeWorld.build(database);
        LargeWorld.values(database, VALUES_EACH);
      }
      product.stop();
      Instant restarted = Instant.now();
      product.start("--snmp-port", "0");
      try (Connection database = product.database()) {
        await(database, restarted);
        prove(database, figures);
        full(product, database, token, figures);
        prove(database, figures);
        events(product, database, token, figures);
        prove(database, figures);
      }
    }
  }

  /** A rule that says what it said makes everything due; the first round warms up. */
  private static void full(Installation product, Connection database, String token, Figures figures)
      throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round <= FULL_ROUNDS; round++) {
      Instant begun = Instant.now();
      product.send(
          product
              .request("/api/rules/outage.severities", token)
              .PUT(
                  HttpRequest.BodyPublishers.ofString(
                      """
                      {"effectiveFrom":"%s","parameters":["CRITICAL"],"source":"bench"}"""
                          .formatted(LocalDate.of(2001, 1, 1).plusDays(round))))
              .build());
      await(database, begun);
      if (round > 0) {
        seconds.add((System.currentTimeMillis() - begun.toEpochMilli()) / 1e3);
      }
    }
    figures.median("scorecards_full", seconds, "s");
  }

  /** Waits until every target has a score of this year that was computed since. */
  private static void await(Connection database, Instant since) throws Exception {
    long until = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
    try (PreparedStatement count =
        database.prepareStatement("select count(*) from live_score where computed_at >= ?")) {
      count.setTimestamp(1, Timestamp.from(since));
      while (true) {
        try (ResultSet row = count.executeQuery()) {
          row.next();
          if (row.getInt(1) >= LargeWorld.TARGETS) {
            return;
          }
          if (System.nanoTime() > until) {
            throw new IllegalStateException("Only " + row.getInt(1) + " scores were computed");
          }
        }
        Thread.sleep(100);
      }
    }
  }

  /** Every measured value and every whole, added up by the database from the same rows. */
  private static void prove(Connection database, Figures figures) throws SQLException {
    try (Statement sql = database.createStatement()) {
      long wrong =
          number(
              sql,
              """
              with counted as (
                select e.measure, e.subject, sum(e.numerator) as part, sum(e.denominator) as whole,
                  (array_agg(e.numerator order by e.counts_at desc, e.id desc))[1] as latest
                from business_event e
                where e.counts_at >= date_trunc('year', now() at time zone 'Asia/Ho_Chi_Minh')
                  at time zone 'Asia/Ho_Chi_Minh'
                group by e.measure, e.subject)
              select count(*) from target_version v
                join live_score l on l.target = v.target
                join (select distinct on (code) * from measure_definition
                  order by code, valid_from desc) m on m.code = v.measure
                join counted c on c.measure = v.measure
                  and c.subject = (coalesce(v.subject -> 'units', v.subject -> 'people') ->> 0)::uuid
              where abs(l.value - case m.kind when 'RATIO' then 100 * c.part / c.whole
                when 'LAST' then c.latest else c.part end) > 1e-6
              """);
      long wholes =
          number(
              sql,
              """
              select count(*) from target_version v
                join live_score l on l.target = v.target
                join lateral (select sum(c.weight * s.score) / sum(c.weight) as mean
                  from target_version c join live_score s on s.target = c.target
                  where c.parent = v.target) parts on true
              where v.measure is null and abs(l.value - parts.mean) > 1e-6
              """);
      long measured = number(sql, "select count(*) from live_score where value is not null");
      if (wrong + wholes > 0 || measured != LargeWorld.TARGETS) {
        throw new IllegalStateException(
            "%d values and %d wholes differ, %d have a value".formatted(wrong, wholes, measured));
      }
      figures.note(
          "%,d scores equal what the database adds up from %,d rows"
              .formatted(measured, number(sql, "select count(*) from business_event")));
    }
  }

  private static long number(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void events(
      Installation product, Connection database, String token, Figures figures) throws Exception {
    List<Double> median = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    Random random = new Random(4);
    event(product, database, token, random, EVENTS); // warms up
    for (int round = 0; round < EVENT_ROUNDS; round++) {
      double[] milliseconds = event(product, database, token, random, EVENTS);
      median.add(Figures.quantile(milliseconds, 0.5));
      late.add(Figures.quantile(milliseconds, 0.99));
    }
    figures.median("scorecards_one_event_p50", median, "ms");
    figures.median("scorecards_one_event_p99", late, "ms");
  }

  /** From sending an event until it is recorded and team, centre and operator stand anew. */
  private static double[] event(
      Installation product, Connection database, String token, Random random, int events)
      throws Exception {
    double[] milliseconds = new double[events];
    String today = LocalDate.now(ZONE).toString();
    try (PreparedStatement unit = database.prepareStatement("select md5('unit' || ?)::uuid::text");
        PreparedStatement moved =
            database.prepareStatement(
                """
                select count(*) from live_score l join target t on t.id = l.target
                where t.code = any(?) and l.computed_at >= ?
                """)) {
      for (int i = 0; i < events; i++) {
        int team = 40 + random.nextInt(360);
        int measure = 1 + i % MEASURES;
        unit.setString(1, Integer.toString(team));
        String subject;
        try (ResultSet row = unit.executeQuery()) {
          row.next();
          subject = row.getString(1);
        }
        boolean share = isShare(measure);
        Instant begun = Instant.now();
        long sent = System.nanoTime();
        product.post(
            "/api/measures/" + code(measure) + "/events",
            token,
            String.format(
                Locale.ROOT,
                """
                [{"subject":{"kind":"UNIT","id":"%s"},"occurredOn":"%s","numerator":%d%s}]""",
                subject,
                today,
                1 + random.nextInt(9),
                share ? ",\"denominator\":10" : ""));
        moved.setArray(
            1,
            database.createArrayOf(
                "text",
                new String[] {
                  "W-%d-%d".formatted(team, measure),
                  "W-%d-%d".formatted(1 + team % 39, measure),
                  "W-0-%d".formatted(measure)
                }));
        moved.setTimestamp(2, Timestamp.from(begun));
        while (true) {
          try (ResultSet row = moved.executeQuery()) {
            row.next();
            if (row.getInt(1) == 3) {
              break;
            }
          }
          if (System.nanoTime() - sent > LONGEST_SECONDS * 1_000_000_000L) {
            throw new IllegalStateException("The scores did not move");
          }
          Thread.sleep(POLL_MILLIS);
        }
        milliseconds[i] = (System.nanoTime() - sent) / 1e6;
      }
    }
    return milliseconds;
  }

  private static final List<String> KNOWN =
      List.of(
          "tasks-on-time",
          "obstacles-removed-on-time",
          "study-participation",
          "milestones-reached",
          "members-admitted",
          "provinces-connected",
          "kilometres-connected",
          "digital-service-users");

  private static String code(int measure) {
    return measure <= KNOWN.size() ? KNOWN.get(measure - 1) : "world-" + (measure - KNOWN.size());
  }

  private static boolean isShare(int measure) {
    return measure <= 4 || (measure > KNOWN.size() && (measure - KNOWN.size()) % 4 == 0);
  }
}
