package vn.thongmach.command.files;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.evaluation.grading.Subject;

/** Reads {@code subjects.json}: who is graded, with what the review found. */
final class SubjectFile {

  static final int MOST_SUBJECTS = 200_000;

  private static final Map<String, Subject.Kind> KINDS = kinds();

  private final String file;
  private final GradingRules.Levels levels;
  private final InputProblems problems;
  private final Map<String, Integer> lines = new HashMap<>();

  private SubjectFile(String file, GradingRules.Levels levels, InputProblems problems) {
    this.file = file;
    this.levels = levels;
    this.problems = problems;
  }

  /** The subjects that could be read; what is wrong is told. */
  static List<Subject> read(Path path, GradingRules.Levels levels, InputProblems problems) {
    JsonValue value = JsonValue.read(path, problems);
    List<JsonValue> values =
        value == null
            ? null
            : JsonFields.values(value, "subjects", MOST_SUBJECTS, path.toString(), problems);
    List<Subject> subjects = new ArrayList<>();
    if (values != null) {
      SubjectFile reading = new SubjectFile(path.toString(), levels, problems);
      for (JsonValue each : values) {
        JsonFields fields = JsonFields.of(each, path.toString(), problems);
        Subject subject = fields == null ? null : reading.subject(fields);
        if (subject != null) {
          subjects.add(subject);
        }
      }
    }
    return subjects;
  }

  private @Nullable Subject subject(JsonFields fields) {
    String id = id(fields);
    Subject.Kind kind = fields.word("kind", KINDS);
    String group = same(fields.text("group"));
    BigDecimal common = fields.number("common", levels.mostCommon());
    BigDecimal results = fields.number("results", levels.mostResults());
    BigDecimal onTimeShare = fields.number("onTimeShare", BigDecimal.ONE);
    BigDecimal beyondShare = fields.number("beyondShare", BigDecimal.ONE);
    BigDecimal lateShare = fields.number("lateShare", BigDecimal.ONE);
    Boolean allDone = fields.flag("allDone");
    Boolean shortcomingsMended = fields.flag("shortcomingsMended");
    // It says nothing of an individual, so there it may be left out.
    Boolean disciplineBelow =
        kind == Subject.Kind.INDIVIDUAL && !fields.has("disciplineBelow")
            ? Boolean.FALSE
            : fields.flag("disciplineBelow");
    Boolean disciplined = fields.flag("disciplined");
    return id == null
            || kind == null
            || group == null
            || common == null
            || results == null
            || onTimeShare == null
            || beyondShare == null
            || lateShare == null
            || allDone == null
            || shortcomingsMended == null
            || disciplineBelow == null
            || disciplined == null
        ? null
        : new Subject(
            id,
            kind,
            group,
            common,
            results,
            onTimeShare,
            beyondShare,
            lateShare,
            allDone,
            shortcomingsMended,
            disciplineBelow,
            disciplined);
  }

  private @Nullable String id(JsonFields fields) {
    String id = fields.text("id");
    if (id != null) {
      Integer before = lines.putIfAbsent(id, fields.line("id"));
      if (before != null) {
        problems.add(InputError.ID_TWICE, file, fields.line("id"), id, before);
        return null;
      }
    }
    return id;
  }

  private static Map<String, Subject.Kind> kinds() {
    Map<String, Subject.Kind> kinds = new LinkedHashMap<>();
    kinds.put("collective", Subject.Kind.COLLECTIVE);
    kinds.put("individual", Subject.Kind.INDIVIDUAL);
    return kinds;
  }

  /** The same name however its accents and its ends are written. */
  private static @Nullable String same(@Nullable String name) {
    return name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }
}
