package vn.thongmach.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import vn.thongmach.command.files.GradingFiles;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.ShippedRules;

/**
 * {@code grade --subjects FILE --year Y --out FILE}: grades collectives and people by the rules of
 * that year, in a process of its own that needs no data, no database and no application. Exits with
 * 0 when the grades were written, else with 1, and then nothing was.
 */
public final class GradeSubjects {

  private static final int LAST_YEAR = 9999;
  private static final int LAST_DAY = 31;

  private GradeSubjects() {}

  /** Carries the command out and ends the process with its exit code. */
  public static void main(String[] words) {
    FileCommand.end(GradeSubjects::run, words);
  }

  /**
   * @throws CodedException for options that are missing or unknown, all that is wrong with the
   *     file, or grades that cannot be written
   */
  static void run(List<String> words, Terminal terminal) {
    Options options = Options.parse(words, Set.of("subjects", "year", "out"), Set.of());
    FileCommand.requireAll(options, "subjects", "year", "out");
    int year = options.number("year", LAST_YEAR).orElseThrow();
    Path out = FileCommand.path(options, "out");
    GradingRules rules = rules(year);
    List<Graded> graded =
        GradingFiles.grade(
            FileCommand.path(options, "subjects"),
            out,
            rules,
            new Texts(),
            Terminal.recordLanguage(System.getenv()));
    terminal.sayText(
        "command.graded",
        graded.size(),
        year,
        count(graded, Grade.EXCELLENT),
        count(graded, Grade.GOOD),
        count(graded, Grade.COMPLETED),
        count(graded, Grade.NOT_COMPLETED),
        graded.stream().filter(Graded::capped).count(),
        out.toString());
    TallyBallots.sayRules(terminal, rules.references());
  }

  /**
   * A year is judged by the rules in force when it ends.
   *
   * @throws CodedException {@code regulation.no-wording-yet}
   */
  static GradingRules rules(int year) {
    ShippedRules shipped = ShippedRules.electionsAndGrading();
    LocalDate end = LocalDate.of(year, Month.DECEMBER, LAST_DAY);
    return GradingRules.of(code -> shipped.on(code, end));
  }

  private static long count(List<Graded> graded, Grade grade) {
    return graded.stream().filter(each -> each.grade() == grade).count();
  }
}
