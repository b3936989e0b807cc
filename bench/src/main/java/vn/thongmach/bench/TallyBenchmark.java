package vn.thongmach.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the built command takes to count a delegates' congress: 1,600 ballots of 60 names for 46
 * seats, entered by three posts in orders of their own, whose results must be the same bytes.
 * Before anything is told, every figure is compared with what was counted while the ballots were
 * drawn, and the independent recount must agree.
 */
final class TallyBenchmark {

  private static final int DELEGATES = 1_600;
  private static final int NAMES = 60;
  private static final int SEATS = 46;
  private static final int POSTS = 3;
  private static final int ROUNDS = 5;
  private static final Pattern VOTES =
      Pattern.compile("\"id\" : \"c(\\d+)\",\\s+\"for\" : (\\d+),\\s+\"against\" : (\\d+)");

  private TallyBenchmark() {}

  static void run(Path checkout, Figures figures) throws Exception {
    try (FileCommands commands = new FileCommands()) {
      int[] expected = write(commands);
      List<Double> single = new ArrayList<>();
      List<Double> three = new ArrayList<>();
      List<Double> recount = new ArrayList<>();
      for (int round = 0; round <= ROUNDS; round++) {
        double all = 0;
        for (int post = 0; post < POSTS; post++) {
          double seconds = count(checkout, commands, post);
          all += seconds;
          if (round > 0) {
            single.add(seconds);
          }
        }
        prove(commands, expected);
        double again =
            commands.seconds(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                checkout.resolve("recount/Recount.java").toString(),
                commands.file("election.json").toString(),
                commands.file("ballots-0.csv").toString(),
                commands.file("result-0.json").toString());
        // The first round builds what is missing and is not told.
        if (round > 0) {
          three.add(all);
          recount.add(again);
        }
      }
      figures.note(
          "%d ballots of %d names: three posts, the drawn votes and the recount agree"
              .formatted(DELEGATES, NAMES));
      figures.median("tally-command", single, "s");
      figures.median("tally-three-posts", three, "s");
      figures.median("tally-recount", recount, "s");
    }
  }

  private static double count(Path checkout, FileCommands commands, int post) throws Exception {
    return commands.seconds(
        checkout.resolve("thongmach"),
        "tally",
        "--election=" + commands.file("election.json"),
        "--ballots=" + commands.file("ballots-" + post + ".csv"),
        "--out=" + commands.file("result-" + post + ".json"));
  }

  /** Writes the election and the ballots of each post; returns the votes for each name. */
  private static int[] write(FileCommands commands) throws Exception {
    List<String> candidates = new ArrayList<>();
    for (int name = 0; name < NAMES; name++) {
      candidates.add("{\"id\":\"c%d\",\"name\":\"Đại biểu %d\"}".formatted(name, name));
    }
    Files.writeString(
        commands.file("election.json"),
        """
        {"date":"2025-08-15","congress":"delegates","convened":%d,"excluded":0,"issued":%d,
        "seats":%d,"form":"strike","candidates":[%s]}
        """
            .formatted(DELEGATES, DELEGATES, SEATS, String.join(",\n", candidates)));
    Random random = new Random(1);
    int[] votes = new int[NAMES];
    List<String> ballots = new ArrayList<>();
    for (int delegate = 0; delegate < DELEGATES; delegate++) {
      List<Integer> order = new ArrayList<>();
      for (int name = 0; name < NAMES; name++) {
        order.add(name);
      }
      Collections.shuffle(order, random);
      int kept = SEATS - random.nextInt(5);
      boolean valid = random.nextInt(100) > 0;
      List<String> marks = new ArrayList<>();
      for (int at = 0; at < NAMES; at++) {
        marks.add("c" + order.get(at) + (at < kept ? "=kept" : "=struck"));
        votes[order.get(at)] += valid && at < kept ? 1 : 0;
      }
      ballots.add("%d,1,%s,0,%d".formatted(delegate, String.join(";", marks), valid ? 0 : 1));
    }
    for (int post = 0; post < POSTS; post++) {
      Collections.shuffle(ballots, random);
      Files.writeString(
          commands.file("ballots-" + post + ".csv"),
          "ballot,genuine,marks,extraNames,signed\n" + String.join("\n", ballots));
    }
    return votes;
  }

  private static void prove(FileCommands commands, int[] expected) throws Exception {
    String result = Files.readString(commands.file("result-0.json"));
    for (int post = 1; post < POSTS; post++) {
      if (!Files.readString(commands.file("result-" + post + ".json")).equals(result)) {
        throw new IllegalStateException("Post " + post + " does not agree with the first");
      }
    }
    int[] told = new int[NAMES];
    Matcher votes = VOTES.matcher(result);
    while (votes.find()) {
      told[Integer.parseInt(votes.group(1))] = Integer.parseInt(votes.group(2));
    }
    if (!Arrays.equals(told, expected)) {
      throw new IllegalStateException("Votes differ from those drawn");
    }
  }
}
