import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Recounts an election from its files and compares: {@code java recount/Recount.java election.json
 * ballots.csv result.json}, or with {@code tallies.csv} for sums of bundles. It shares no code and no library with the product, so that a mistake in
 * one does not hide in the other. Exit code 0: the result agrees; 1: it does not, and each
 * difference is told; 2: the files cannot be read.
 *
 * <p>It goes by its own reading of the rules: more than half of those convened less those excluded;
 * nobody of those tied across the last place is elected.
 */
public final class Recount {

  private static final List<String> REASONS =
      List.of(
          "not_issued",
          "signed_or_marked",
          "names_outside",
          "too_many",
          "both_or_neither",
          "nobody_chosen");

  private Recount() {}

  public static void main(String[] files) {
    if (files.length != 3) {
      System.err.println("usage: java recount/Recount.java election.json ballots.csv result.json");
      System.exit(2);
    }
    try {
      List<String> differences = differences(files[0], files[1], files[2]);
      differences.forEach(System.out::println);
      System.out.println(differences.isEmpty() ? "agrees" : "DOES NOT AGREE");
      System.exit(differences.isEmpty() ? 0 : 1);
    } catch (IOException | RuntimeException unreadable) {
      System.err.println("cannot be recounted: " + unreadable);
      System.exit(2);
    }
  }

  static List<String> differences(String election, String ballots, String result)
      throws IOException {
    Map<?, ?> told = (Map<?, ?>) Json.read(Files.readString(Path.of(result)));
    Map<String, Object> counted =
        recount((Map<?, ?>) Json.read(Files.readString(Path.of(election))), rows(ballots));
    List<String> differences = new ArrayList<>();
    counted.forEach(
        (name, value) -> {
          if (!value.equals(plain(told.get(name)))) {
            differences.add(name + ": told " + told.get(name) + ", recounted " + value);
          }
        });
    return differences;
  }

  /** Whole numbers as Integer, and no reason without a ballot, so that values can be compared. */
  private static Object plain(Object value) {
    if (value instanceof BigDecimal number) {
      return number.intValueExact();
    }
    if (value instanceof List<?> list) {
      List<Object> values = new ArrayList<>();
      list.forEach(each -> values.add(plain(each)));
      return values;
    }
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> fields = new TreeMap<>();
      object.forEach((name, each) -> fields.put((String) name, plain(each)));
      fields.values().removeIf(each -> each.equals(0) && !fields.containsKey("id"));
      return fields;
    }
    return value;
  }

  /** What the papers say before anybody is elected. */
  private static final class Sums {
    final Map<String, Integer> yes = new HashMap<>();
    final Map<String, Integer> no = new HashMap<>();
    final Map<String, Object> invalid = new TreeMap<>();
    int valid;
    int returned;

    void invalid(String reason, int ballots) {
      if (ballots > 0) {
        invalid.merge(reason, ballots, (one, other) -> (Integer) one + (Integer) other);
      }
    }
  }

  private static Map<String, Object> recount(Map<?, ?> election, List<Map<String, String>> rows) {
    int seats = number(election, "seats");
    List<String> people = new ArrayList<>();
    for (Object candidate : (List<?>) election.get("candidates")) {
      people.add((String) ((Map<?, ?>) candidate).get("id"));
    }
    boolean strike = election.get("form").equals("strike");
    boolean bundles = !rows.isEmpty() && rows.get(0).containsKey("bundle");
    Sums sums = bundles ? bundles(people, rows) : ballots(people, seats, strike, rows);
    return elect(election, seats, people, sums);
  }

  /** Sums of bundles, as the tellers counted them by hand; those that cannot be right are refused. */
  private static Sums bundles(List<String> people, List<Map<String, String>> rows) {
    Sums sums = new Sums();
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : rows) {
      int ballots = Integer.parseInt(row.get("ballots"));
      int valid = Integer.parseInt(row.get("valid"));
      int invalid = 0;
      for (String reason : REASONS) {
        int found = Integer.parseInt(row.get(reason));
        invalid += found;
        sums.invalid(reason, found);
      }
      Map<String, String> votes = marks(row.get("votes"));
      boolean right = valid + invalid == ballots && votes.size() == people.size();
      for (String person : people) {
        String[] three = votes.getOrDefault(person, "0/0/0").split("/");
        int yes = Integer.parseInt(three[0]);
        int no = Integer.parseInt(three[1]);
        right &= yes + no + Integer.parseInt(three[2]) == valid;
        sums.yes.merge(person, yes, Integer::sum);
        sums.no.merge(person, no, Integer::sum);
      }
      if (!right || !seen.add(row.get("bundle"))) {
        throw new IllegalArgumentException("bundle " + row.get("bundle") + " cannot be right");
      }
      sums.valid += valid;
      sums.returned += ballots;
    }
    return sums;
  }

  private static Sums ballots(
      List<String> people, int seats, boolean strike, List<Map<String, String>> rows) {
    Sums sums = new Sums();
    Set<String> seen = new HashSet<>();
    for (Map<String, String> row : rows) {
      if (!seen.add(row.get("ballot"))) {
        throw new IllegalArgumentException("ballot " + row.get("ballot") + " stands twice");
      }
      Map<String, String> marks = marks(row.get("marks"));
      Set<String> chosen = new HashSet<>();
      Set<String> refused = new HashSet<>();
      for (String person : people) {
        String mark = marks.getOrDefault(person, strike ? "kept" : "none");
        if (mark.equals("kept") || mark.equals("agree")) {
          chosen.add(person);
        } else if (mark.equals("struck") || mark.equals("disagree")) {
          refused.add(person);
        }
      }
      String reason = null;
      if (row.get("genuine").equals("0")) {
        reason = "not_issued";
      } else if (row.get("signed").equals("1")) {
        reason = "signed_or_marked";
      } else if (Integer.parseInt(row.get("extraNames")) > 0) {
        reason = "names_outside";
      } else if (chosen.size() > seats) {
        reason = "too_many";
      } else if (people.size() == 1 && !strike && chosen.isEmpty() && refused.isEmpty()) {
        reason = "both_or_neither";
      } else if (people.size() > 1 && chosen.isEmpty()) {
        reason = "nobody_chosen";
      }
      if (reason != null) {
        sums.invalid(reason, 1);
        continue;
      }
      sums.valid++;
      chosen.forEach(person -> sums.yes.merge(person, 1, Integer::sum));
      refused.forEach(person -> sums.no.merge(person, 1, Integer::sum));
    }
    sums.returned = rows.size();
    return sums;
  }

  private static Map<String, Object> elect(
      Map<?, ?> election, int seats, List<String> people, Sums sums) {
    int base = number(election, "convened") - number(election, "excluded");
    int needed = base / 2 + 1;
    List<String> elected = new ArrayList<>();
    List<String> tie = new ArrayList<>();
    // From the highest number of votes down, all people of a number at once.
    for (int votes = sums.valid; votes >= needed && elected.size() < seats; votes--) {
      List<String> equal = new ArrayList<>();
      for (String person : people) {
        if (sums.yes.getOrDefault(person, 0) == votes) {
          equal.add(person);
        }
      }
      if (elected.size() + equal.size() > seats) {
        tie = equal;
        break;
      }
      elected.addAll(equal);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("issued", number(election, "issued"));
    result.put("returned", sums.returned);
    result.put("unreturned", number(election, "issued") - sums.returned);
    result.put("valid", sums.valid);
    result.put("invalid", sums.invalid);
    List<Object> votes = new ArrayList<>();
    for (String person : people) {
      int agreed = sums.yes.getOrDefault(person, 0);
      int against = sums.no.getOrDefault(person, 0);
      int rest = sums.valid - agreed - against;
      votes.add(
          new TreeMap<>(
              Map.of("id", person, "for", agreed, "against", against, "notCounted", rest)));
    }
    result.put("votes", votes);
    result.put("base", base);
    result.put("needed", needed);
    result.put("elected", elected);
    result.put("tie", tie);
    result.put("unfilled", seats - elected.size());
    return result;
  }

  private static int number(Map<?, ?> election, String name) {
    return ((BigDecimal) election.get(name)).intValueExact();
  }

  private static Map<String, String> marks(String text) {
    Map<String, String> marks = new HashMap<>();
    for (String each : text.isBlank() ? new String[0] : text.split(";")) {
      int equals = each.indexOf('=');
      marks.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
    }
    return marks;
  }

  /** The lines of a CSV file by the names of its header; quotes as in RFC 4180. */
  private static List<Map<String, String>> rows(String file) throws IOException {
    String text = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8);
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int at = text.startsWith("\uFEFF") ? 1 : 0; at <= text.length(); at++) {
      char next = at == text.length() ? '\n' : text.charAt(at);
      if (quoted && next == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        field.append(text.charAt(at++));
      } else if (next == '"') {
        quoted = !quoted;
      } else if (quoted || (next != ',' && next != '\n' && next != '\r')) {
        field.append(next);
      } else {
        line.add(field.toString().strip());
        field.setLength(0);
        if (next != ',') {
          if (line.size() > 1) {
            lines.add(line);
          }
          line = new ArrayList<>();
        }
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> each : lines.subList(1, lines.size())) {
      Map<String, String> row = new HashMap<>();
      for (int at = 0; at < Math.min(each.size(), lines.get(0).size()); at++) {
        row.put(lines.get(0).get(at), each.get(at));
      }
      rows.add(row);
    }
    return rows;
  }

  /** JSON to maps, lists, strings, BigDecimals, Booleans and null. */
  private static final class Json {

    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Object read(String text) {
      return new Json(text.startsWith("\uFEFF") ? text.substring(1) : text).value();
    }

    private char peek() {
      while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      return text.charAt(at);
    }

    private boolean take(char wanted) {
      boolean there = peek() == wanted;
      at += there ? 1 : 0;
      return there;
    }

    private Object value() {
      if (take('{')) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (!take('}')) {
          peek();
          String name = (String) value();
          take(':');
          object.put(name, value());
          take(',');
        }
        return object;
      }
      if (take('[')) {
        List<Object> list = new ArrayList<>();
        while (!take(']')) {
          list.add(value());
          take(',');
        }
        return list;
      }
      return take('"') ? string() : word();
    }

    private String string() {
      StringBuilder string = new StringBuilder();
      for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
        if (next != '\\') {
          string.append(next);
        } else if (text.charAt(at) == 'u') {
          string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
          at += 5;
        } else {
          int escape = "nrtbf".indexOf(text.charAt(at));
          string.append(escape < 0 ? text.charAt(at) : "\n\r\t\b\f".charAt(escape));
          at++;
        }
      }
      return string.toString();
    }

    private Object word() {
      int from = at;
      while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      return switch (word) {
        case "true" -> true;
        case "false" -> false;
        case "null" -> null;
        default -> new BigDecimal(word);
      };
    }
  }
}
