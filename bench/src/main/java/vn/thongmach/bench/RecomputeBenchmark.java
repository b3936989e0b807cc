package vn.thongmach.bench;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The yearly figure of each target of the sample, computed anew from its raw events in a drawn
 * order by the inspector's account, one after the other. Each must be the same as the running
 * figure; those that no way leads to from events alone are counted and left out.
 */
final class RecomputeBenchmark {

  private static final int ROUNDS = 5;
  private static final long SEED = 20261130;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private RecomputeBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    List<Double> median = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    List<Double> longest = new ArrayList<>();
    try (Installation product = Installation.create(checkout)) {
      product.start("--sample", "--snmp-port", "0");
      String cookie =
          product.signIn("kiemtra", product.sampleAccounts().getOrDefault("kiemtra", ""));
      List<String> codes = computable(product, cookie, figures);
      Random drawn = new Random(SEED);
      for (int round = 0; round < ROUNDS; round++) {
        Collections.shuffle(codes, drawn);
        double[] milliseconds = new double[codes.size()];
        for (int i = 0; i < codes.size(); i++) {
          long from = System.nanoTime();
          prove(codes.get(i), anew(product, cookie, codes.get(i)));
          milliseconds[i] = (System.nanoTime() - from) / 1e6;
        }
        median.add(Figures.quantile(milliseconds, 0.5));
        late.add(Figures.quantile(milliseconds, 0.99));
        longest.add(Figures.quantile(milliseconds, 1));
      }
    }
    figures.median("recompute_p50", median, "ms");
    figures.median("recompute_p99", late, "ms");
    figures.median("recompute_longest", longest, "ms");
  }

  /** Those with a way from events alone; also warms up. */
  private static List<String> computable(Installation product, String cookie, Figures figures)
      throws Exception {
    List<String> codes = new ArrayList<>();
    long events = 0;
    int without = 0;
    for (String code : codes(product)) {
      String answer = anew(product, cookie, code);
      if (answer.contains("\"agreement\":\"NOT_COMPUTABLE\"")) {
        without++;
      } else {
        prove(code, answer);
        codes.add(code);
        events += number(answer, "events");
      }
    }
    figures.note(
        "%d yearly figures the same from %d raw events, %d without a way"
            .formatted(codes.size(), events, without));
    return codes;
  }

  private static List<String> codes(Installation product) throws Exception {
    List<String> codes = new ArrayList<>();
    try (Connection database = product.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select code from target order by code")) {
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
    }
    return codes;
  }

  private static String anew(Installation product, String cookie, String code) throws Exception {
    int year = Year.now(ZoneId.of("Asia/Ho_Chi_Minh")).getValue();
    return product.send(
        HttpRequest.newBuilder(
                product.address("/api/targets/%s/recomputation?period=%d".formatted(code, year)))
            .header("Cookie", cookie)
            .timeout(LONGEST)
            .build());
  }

  private static void prove(String code, String answer) {
    if (!answer.contains("\"agreement\":\"SAME\"") || number(answer, "altered") != 0) {
      throw new IllegalStateException(code + " is another figure from its events: " + answer);
    }
  }

  private static long number(String answer, String field) {
    String mark = "\"" + field + "\":";
    int from = answer.indexOf(mark) + mark.length();
    int to = from;
    while (Character.isDigit(answer.charAt(to))) {
      to++;
    }
    return Long.parseLong(answer.substring(from, to));
  }
}
