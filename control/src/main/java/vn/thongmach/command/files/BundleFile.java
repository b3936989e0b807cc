package vn.thongmach.command.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.BundleEntries;
import vn.thongmach.assembly.InvalidReason;
import vn.thongmach.assembly.TalliedBundle;
import vn.thongmach.assembly.TalliedBundle.BundleVotes;

/** Reads {@code tallies.csv}: sums of one bundle of ballots a line, in any order. */
final class BundleFile {

  static final List<String> HEADER =
      Stream.of(
              Stream.of("bundle", "ballots", "valid"),
              Stream.of(InvalidReason.values()).map(InvalidReason::word),
              Stream.of("votes"))
          .flatMap(each -> each)
          .toList();

  private static final Pattern VOTES =
      Pattern.compile("\\s*(.+?)\\s*=\\s*(\\d{1,9})/(\\d{1,9})/(\\d{1,9})\\s*");
  private static final int MOST_BALLOTS = 1_000_000;
  private static final int LONGEST_VOTES = 200_000;
  private static final int FIRST_REASON = 3;
  private static final int SHOWN = 60;

  private final String file;
  private final @Nullable Set<String> candidates;
  private final InputProblems problems;
  private final Map<Integer, Integer> lines = new HashMap<>();

  /**
   * @param candidates ids of the election; null when they are not known, then any will do
   */
  BundleFile(Path path, @Nullable Set<String> candidates, InputProblems problems) {
    this.file = path.toString();
    this.candidates = candidates;
    this.problems = problems;
  }

  /** Hands every good bundle on with its line. */
  void read(BiConsumer<TalliedBundle, Integer> bundles) {
    String text = InputText.read(Path.of(file), problems);
    if (text == null) {
      return;
    }
    int line = 0;
    boolean headed = false;
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(text)) {
      for (CsvRecord record : records) {
        line = (int) record.getStartingLineNumber();
        if (!headed) {
          headed = true;
          if (!isHeader(record)) {
            problems.add(InputError.CSV_HEADER, file, line, String.join(",", HEADER));
            return;
          }
        } else if (record.getFieldCount() < HEADER.size()) {
          problems.add(InputError.CSV_COLUMNS, file, line, HEADER.size());
        } else {
          TalliedBundle bundle = bundle(record, line);
          if (bundle != null) {
            bundles.accept(bundle, line);
          }
        }
      }
      if (!headed) {
        problems.add(InputError.CSV_HEADER, file, 1, String.join(",", HEADER));
      }
    } catch (CsvParseException malformed) {
      problems.add(
          InputError.CSV_MALFORMED,
          file,
          line + 1,
          Objects.requireNonNullElse(malformed.getMessage(), "").lines().findFirst().orElse(""));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean isHeader(CsvRecord record) {
    List<String> head = new ArrayList<>(record.getFields());
    head.replaceAll(String::strip);
    return head.size() >= HEADER.size() && head.subList(0, HEADER.size()).equals(HEADER);
  }

  private @Nullable TalliedBundle bundle(CsvRecord record, int line) {
    Integer number = number(record, 0, line, 1, BundleEntries.MOST_BUNDLES);
    Integer ballots = number(record, 1, line, 0, MOST_BALLOTS);
    Integer valid = number(record, 2, line, 0, MOST_BALLOTS);
    Map<InvalidReason, Integer> invalid = new EnumMap<>(InvalidReason.class);
    boolean good = number != null && ballots != null && valid != null;
    for (InvalidReason reason : InvalidReason.values()) {
      Integer found = number(record, FIRST_REASON + reason.ordinal(), line, 0, MOST_BALLOTS);
      if (found == null) {
        good = false;
      } else {
        invalid.put(reason, found);
      }
    }
    Map<String, BundleVotes> votes = votes(record.getField(HEADER.size() - 1), line);
    if (number != null) {
      Integer before = lines.putIfAbsent(number, line);
      if (before != null) {
        problems.add(InputError.BUNDLE_TWICE, file, line, number, before);
        return null;
      }
    }
    return good && votes != null && number != null && ballots != null && valid != null
        ? new TalliedBundle(number, ballots, valid, invalid, votes)
        : null;
  }

  private @Nullable Integer number(CsvRecord record, int at, int line, int least, int most) {
    String text = record.getField(at).strip();
    if (!text.matches("[0-9]{1,9}")
        || Integer.parseInt(text) < least
        || Integer.parseInt(text) > most) {
      problems.add(InputError.NOT_WHOLE, file, line, HEADER.get(at), cut(text), least, most);
      return null;
    }
    return Integer.valueOf(text);
  }

  /** Votes by candidate; null when anything is wrong with them. */
  private @Nullable Map<String, BundleVotes> votes(String text, int line) {
    if (text.length() > LONGEST_VOTES) {
      problems.add(InputError.TOO_LONG, file, line, HEADER.getLast(), LONGEST_VOTES);
      return null;
    }
    Map<String, BundleVotes> votes = new LinkedHashMap<>();
    boolean good = true;
    for (String each : text.split(";", -1)) {
      Matcher found = VOTES.matcher(each);
      if (!found.matches()) {
        problems.add(InputError.VOTES_MALFORMED, file, line, cut(each));
        good = false;
        continue;
      }
      String id = found.group(1);
      BundleVotes three =
          new BundleVotes(
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(4)));
      if (candidates != null && !candidates.contains(id)) {
        problems.add(InputError.CANDIDATE_UNKNOWN, file, line, cut(id));
        good = false;
      } else if (votes.put(id, three) != null) {
        problems.add(InputError.MARKED_TWICE, file, line, cut(id));
        good = false;
      }
    }
    for (String id : good && candidates != null ? candidates : Set.<String>of()) {
      if (!votes.containsKey(id)) {
        problems.add(InputError.VOTES_MISSING, file, line, cut(id));
        good = false;
      }
    }
    return good ? votes : null;
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
