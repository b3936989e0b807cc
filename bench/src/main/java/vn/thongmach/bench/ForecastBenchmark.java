package vn.thongmach.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far off the product's forecasts are, on the sample's own history: for every quarter and month
 * that has ended, each target's forecast as of earlier days of it against what came, beside the
 * same pace. Each forecast knows nothing later than its day.
 */
final class ForecastBenchmark {

  private static final int MONTHS_BACK = 12;
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Pattern FORECAST =
      Pattern.compile(
          "\\{\"target\":\"([^\"]+)\",\"period\":\"[^\"]+\",\"asOf\":\"[^\"]+\"(.*?)\"path\":\\[");

  private ForecastBenchmark() {}

  /** One forecast against what came, in points of the period's plan. */
  private record Miss(double own, double naive) {}

  static void run(Path checkout, Figures figures) throws Exception {
    try (Installation product = Installation.create(checkout)) {
      product.start("--sample", "--snmp-port", "0");
      String cookie =
          product.signIn("lanhdao", product.sampleAccounts().getOrDefault("lanhdao", ""));
      Reading reading = new Reading(product, cookie);
      List<Miss> misses = new ArrayList<>();
      long inside = 0;
      YearMonth month = YearMonth.now(ZONE);
      for (int back = 1; back <= MONTHS_BACK; back++) {
        YearMonth ended = month.minusMonths(back);
        if (ended.getMonthValue() % 3 == 0) {
          String quarter = "%d-Q%d".formatted(ended.getYear(), ended.getMonthValue() / 3);
          LocalDate first = ended.minusMonths(2).atDay(1);
          for (int day : List.of(30, 60)) {
            inside += reading.add(quarter, first.plusDays(day), misses);
          }
        }
        inside += reading.add(ended.toString(), ended.atDay(15), misses);
      }
      report(misses, inside, figures);
    }
  }

  private static void report(List<Miss> misses, long inside, Figures figures) {
    double own = misses.stream().mapToDouble(Miss::own).average().orElseThrow();
    double naive = misses.stream().mapToDouble(Miss::naive).average().orElseThrow();
    figures.note(
        misses.size() + " forecasts over twelve months, quarters at days 30 and 60, months at 15");
    figures.figure("forecast_error", own, "points");
    figures.figure("forecast_error_same_pace", naive, "points");
    figures.ratio("forecast_error_to_same_pace", own / naive);
    figures.ratio("forecast_inside_interval", (double) inside / misses.size());
  }

  /** Asks the product. */
  private record Reading(Installation product, String cookie) {

    /** Adds what was missed; gives how many outcomes lay in their interval. */
    long add(String period, LocalDate day, List<Miss> misses)
        throws IOException, InterruptedException {
      Map<String, String> actual = actual(period);
      long inside = 0;
      Matcher told = FORECAST.matcher(get("/api/forecasts?period=" + period + "&asOf=" + day));
      while (told.find()) {
        String came = actual.get(told.group(1));
        OptionalDouble value = number(told.group(2), "value");
        OptionalDouble naive = number(told.group(2), "paceValue");
        if (came != null && value.isPresent() && naive.isPresent()) {
          double outcome = number(came, "value").orElse(Double.NaN);
          double way = number(came, "plan").orElse(Double.NaN) - number(came, "baseline").orElse(0);
          double scale = 100 / Math.abs(way);
          if (!Double.isNaN(outcome * scale)) {
            misses.add(
                new Miss(
                    scale * Math.abs(value.getAsDouble() - outcome),
                    scale * Math.abs(naive.getAsDouble() - outcome)));
            boolean within =
                outcome >= number(told.group(2), "low").orElse(Double.POSITIVE_INFINITY) - 1e-9
                    && outcome <= number(told.group(2), "high").orElse(0) + 1e-9;
            inside += within ? 1 : 0;
          }
        }
      }
      return inside;
    }

    private Map<String, String> actual(String period) throws IOException, InterruptedException {
      Map<String, String> actual = new HashMap<>();
      for (String item : get("/api/targets?size=1000&period=" + period).split("\\{\"code\":\"")) {
        int end = item.indexOf('"');
        if (end > 0 && item.contains("\"baseline\":")) {
          actual.merge(item.substring(0, end), item, (one, other) -> one);
        }
      }
      return actual;
    }

    private String get(String path) throws IOException, InterruptedException {
      return product.send(
          HttpRequest.newBuilder(product.address(path)).header("Cookie", cookie).build());
    }
  }

  private static OptionalDouble number(String json, String field) {
    Matcher found = Pattern.compile("\"" + field + "\":(-?[0-9.Ee+-]+)").matcher(json);
    return found.find()
        ? OptionalDouble.of(Double.parseDouble(found.group(1)))
        : OptionalDouble.empty();
  }
}
