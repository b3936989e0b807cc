package vn.thongmach.command.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.Grading;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.evaluation.grading.Reason;
import vn.thongmach.evaluation.grading.ReasonWords;
import vn.thongmach.evaluation.grading.Subject;
import vn.thongmach.kernel.PrettyJson;
import vn.thongmach.kernel.Texts;

/** Grades subjects of a file. */
public final class GradingFiles {

  private GradingFiles() {}

  /**
   * Reads the subjects, grades them and writes the grades by id, the same bytes for the same
   * subjects in whatever order.
   *
   * @param language of the reasons: Vietnamese or English
   * @throws vn.thongmach.kernel.CodedException with everything that is wrong; then nothing was
   *     written
   */
  public static List<Graded> grade(
      Path subjectFile, Path out, GradingRules rules, Texts texts, Locale language) {
    InputProblems problems = new InputProblems();
    WholeFile.refuseInput(out, problems, subjectFile);
    List<Subject> subjects = SubjectFile.read(subjectFile, rules.levels(), problems);
    problems.throwIfAny();
    List<Graded> graded = new Grading(rules).grade(subjects);
    WholeFile.write(out, json(graded, new ReasonWords(texts, language)));
    return graded;
  }

  /** The grades as a file. */
  static String json(List<Graded> graded, ReasonWords words) {
    List<Map<String, Object>> grades = new ArrayList<>();
    for (Graded each : graded) {
      Map<String, Object> grade = new LinkedHashMap<>();
      grade.put("id", each.id());
      grade.put("points", ReasonWords.plain(each.points()));
      grade.put("grade", each.grade().name());
      grade.put("capped", each.capped());
      grade.put("reasons", each.reasons().stream().map(reason -> json(reason, words)).toList());
      grades.add(grade);
    }
    return PrettyJson.of(grades);
  }

  private static Map<String, Object> json(Reason reason, ReasonWords words) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("rule", words.rule(reason.rule()));
    told.put("text", words.text(reason));
    return told;
  }
}
