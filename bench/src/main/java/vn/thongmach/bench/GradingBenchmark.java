package vn.thongmach.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the built command takes to grade 5,000 people in 60 groups and 400 collectives in 20,
 * every step explained, from file to file. Before anything is told, every grade is compared with a
 * second reading of the rules in whole hundredths.
 */
final class GradingBenchmark {

  private static final int PEOPLE = 5_000;
  private static final int COLLECTIVES = 400;
  private static final int ROUNDS = 5;
  private static final Pattern GRADE =
      Pattern.compile(
          "\"id\" : \"(s\\d+)\",\\s+\"points\" : [0-9.]+,\\s+\"grade\" : \"(\\w+)\",\\s+\"capped\""
              + " : (\\w+)");

  /** One subject, in hundredths. */
  private record Drawn(
      String id, String group, int points, int onTime, int beyond, int late, boolean mended) {

    String grade() {
      boolean timely = onTime == 100;
      if (points >= 9_000 && timely && beyond >= 30 && mended) {
        return "EXCELLENT";
      }
      if (points >= 7_000 && timely) {
        return "GOOD";
      }
      return points >= 5_000 && late <= 20 ? "COMPLETED" : "NOT_COMPLETED";
    }
  }

  private GradingBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    try (FileCommands commands = new FileCommands()) {
      Map<String, String> expected = write(commands);
      List<Double> rounds = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        double seconds =
            commands.seconds(
                checkout.resolve("thongmach"),
                "grade",
                "--subjects=" + commands.file("subjects.json"),
                "--year=2025",
                "--out=" + commands.file("grades.json"));
        prove(commands, expected);
        // The first round builds what is missing and is not told.
        if (round > 0) {
          rounds.add(seconds);
        }
      }
      long reasons =
          Pattern.compile("\"rule\" :")
              .matcher(Files.readString(commands.file("grades.json")))
              .results()
              .count();
      figures.note(
          "%d grades equal a second reading; %d reasons; from a file, without the running product"
              .formatted(expected.size(), reasons));
      figures.median("grading-command", rounds, "s");
    }
  }

  private static void prove(FileCommands commands, Map<String, String> expected) throws Exception {
    Map<String, String> told = new HashMap<>();
    Matcher grades = GRADE.matcher(Files.readString(commands.file("grades.json")));
    while (grades.find()) {
      told.put(grades.group(1), grades.group(2) + " " + grades.group(3));
    }
    if (!told.equals(expected)) {
      throw new IllegalStateException("Grades differ from the second reading");
    }
  }

  /** Writes the subjects; returns grade and whether capped by id. */
  private static Map<String, String> write(FileCommands commands) throws Exception {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    Map<String, List<Drawn>> groups = new TreeMap<>();
    for (int at = 0; at < PEOPLE + COLLECTIVES; at++) {
      boolean person = at < PEOPLE;
      int common = 2_000 + random.nextInt(1_001);
      int results = 4_000 + random.nextInt(3_001);
      boolean timely = random.nextInt(4) > 0;
      Drawn drawn =
          new Drawn(
              "s" + at,
              person ? "p" + at % 60 : "c" + at % 20,
              common + results,
              timely ? 100 : random.nextInt(100),
              random.nextInt(60),
              timely ? 0 : random.nextInt(40),
              random.nextInt(10) > 0);
      groups.computeIfAbsent(drawn.group, _ -> new ArrayList<>()).add(drawn);
      lines.add(
          String.format(
              Locale.ROOT,
              """
              {"id":"%s","kind":"%s","group":"%s","common":%.2f,"results":%.2f,"onTimeShare":%.2f,\
              "beyondShare":%.2f,"lateShare":%.2f,"allDone":true,"shortcomingsMended":%b,\
              "disciplineBelow":false,"disciplined":false}\
              """,
              drawn.id,
              person ? "individual" : "collective",
              drawn.group,
              common / 100.0,
              results / 100.0,
              drawn.onTime / 100.0,
              drawn.beyond / 100.0,
              drawn.late / 100.0,
              drawn.mended));
    }
    Files.writeString(commands.file("subjects.json"), "[" + String.join(",\n", lines) + "]");
    Map<String, String> expected = new HashMap<>();
    groups.values().forEach(group -> expected.putAll(grades(group)));
    return expected;
  }

  private static Map<String, String> grades(List<Drawn> group) {
    Map<String, String> grades = new HashMap<>();
    group.forEach(drawn -> grades.put(drawn.id, drawn.grade() + " false"));
    List<Drawn> best =
        group.stream()
            .filter(drawn -> drawn.grade().equals("EXCELLENT"))
            .sorted(
                Comparator.comparingInt((Drawn drawn) -> drawn.points * 100 + drawn.beyond)
                    .reversed())
            .toList();
    long good = group.stream().filter(drawn -> drawn.grade().equals("GOOD")).count();
    int most = (int) (best.size() + good) / 6;
    for (int at = 0; at < best.size(); at++) {
      Drawn first = best.get(Math.min(most, best.size() - 1));
      boolean across =
          best.size() > most
              && (at >= most
                  || best.get(at).points == first.points && best.get(at).beyond == first.beyond);
      if (across) {
        grades.put(best.get(at).id, "GOOD true");
      }
    }
    return grades;
  }
}
