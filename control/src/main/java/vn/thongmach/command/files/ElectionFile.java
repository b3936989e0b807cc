package vn.thongmach.command.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongmach.assembly.BallotForm;
import vn.thongmach.assembly.Candidate;
import vn.thongmach.assembly.CongressKind;
import vn.thongmach.assembly.Election;
import vn.thongmach.assembly.ElectionRules;
import vn.thongmach.kernel.CodedException;

/** Reads {@code election.json}, with the rules of its day. */
final class ElectionFile {

  static final int MOST_CANDIDATES = 1_000;

  private static final int MOST_PEOPLE = 1_000_000;
  private static final Map<String, CongressKind> CONGRESSES =
      words(CongressKind.values(), CongressKind::word);
  private static final Map<String, BallotForm> FORMS = words(BallotForm.values(), BallotForm::word);

  /**
   * What could be read.
   *
   * @param election null when something is wrong with it
   * @param rules null when its day is not known or has no rules
   * @param form null when it is not known
   * @param ids of the candidates; null when not all are known
   */
  record Read(
      @Nullable Election election,
      @Nullable ElectionRules rules,
      @Nullable BallotForm form,
      @Nullable Set<String> ids) {}

  private ElectionFile() {}

  /**
   * @param rulesOn the rules of a day; a refusal is told with the other problems
   */
  static Read read(Path path, Function<LocalDate, ElectionRules> rulesOn, InputProblems problems) {
    JsonValue file = JsonValue.read(path, problems);
    JsonFields fields = file == null ? null : JsonFields.of(file, path.toString(), problems);
    if (fields == null) {
      return new Read(null, null, null, null);
    }
    LocalDate date = fields.date("date");
    CongressKind congress = fields.word("congress", CONGRESSES);
    Integer convened = fields.whole("convened", 0, MOST_PEOPLE);
    Integer excluded = fields.whole("excluded", 0, MOST_PEOPLE);
    Integer issued = fields.whole("issued", 0, MOST_PEOPLE);
    Integer seats = fields.whole("seats", 1, MOST_CANDIDATES);
    BallotForm form = fields.word("form", FORMS);
    List<Candidate> candidates = candidates(fields, path.toString(), problems);
    ElectionRules rules = rules(date, rulesOn, problems);
    boolean possible = true;
    if (convened != null && excluded != null && excluded > convened) {
      possible = false;
      problems.add(
          InputError.EXCLUDED_ABOVE_CONVENED,
          path.toString(),
          fields.line("excluded"),
          excluded,
          convened);
    }
    if (rules != null
        && form != null
        && candidates != null
        && seats != null
        && !rules.allows(form, candidates.size(), seats)) {
      possible = false;
      problems.add(
          InputError.COLUMNS_ABOVE_SEATS,
          path.toString(),
          fields.line("candidates"),
          candidates.size(),
          seats);
    }
    return new Read(
        possible
            ? election(date, congress, convened, excluded, issued, seats, form, candidates)
            : null,
        rules,
        form,
        candidates == null
            ? null
            : candidates.stream().map(Candidate::id).collect(Collectors.toUnmodifiableSet()));
  }

  /** The election; null when a part of it is missing. */
  private static @Nullable Election election(
      @Nullable LocalDate date,
      @Nullable CongressKind congress,
      @Nullable Integer convened,
      @Nullable Integer excluded,
      @Nullable Integer issued,
      @Nullable Integer seats,
      @Nullable BallotForm form,
      @Nullable List<Candidate> candidates) {
    return date == null
            || congress == null
            || convened == null
            || excluded == null
            || issued == null
            || seats == null
            || form == null
            || candidates == null
        ? null
        : new Election(date, congress, convened, excluded, issued, seats, form, candidates);
  }

  private static @Nullable ElectionRules rules(
      @Nullable LocalDate date,
      Function<LocalDate, ElectionRules> rulesOn,
      InputProblems problems) {
    if (date == null) {
      return null;
    }
    try {
      return rulesOn.apply(date);
    } catch (CodedException noRules) {
      problems.addAll(noRules.problems());
      return null;
    }
  }

  /** The list of candidates; null when anything is wrong with it. */
  private static @Nullable List<Candidate> candidates(
      JsonFields fields, String file, InputProblems problems) {
    List<JsonValue> values = fields.list("candidates", MOST_CANDIDATES);
    if (values == null) {
      return null;
    }
    if (values.isEmpty()) {
      problems.add(InputError.EMPTY_LIST, file, fields.line("candidates"), "candidates");
      return null;
    }
    List<Candidate> candidates = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (JsonValue value : values) {
      JsonFields each = JsonFields.of(value, file, problems);
      String id = each == null ? null : each.text("id");
      String name = each == null ? null : each.text("name");
      if (each == null || id == null) {
        continue;
      }
      Integer before = lines.putIfAbsent(id, each.line("id"));
      if (before != null) {
        problems.add(InputError.ID_TWICE, file, each.line("id"), id, before);
      } else if (!id.equals(id.strip()) || id.contains(";") || id.contains("=")) {
        problems.add(InputError.ID_UNFIT, file, each.line("id"), id);
      } else if (name != null) {
        candidates.add(new Candidate(id, name));
      }
    }
    return candidates.size() == values.size() ? candidates : null;
  }

  private static <E> Map<String, E> words(E[] values, Function<E, String> word) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(word.apply(value), value);
    }
    return words;
  }
}
