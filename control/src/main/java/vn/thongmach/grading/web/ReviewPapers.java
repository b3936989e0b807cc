package vn.thongmach.grading.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thongmach.document.Block;
import vn.thongmach.document.Paper;
import vn.thongmach.document.PaperKind;
import vn.thongmach.document.PaperSignature;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.ReasonWords;
import vn.thongmach.grading.CommonCriterion;
import vn.thongmach.grading.GradeReviews.SubjectFile;
import vn.thongmach.grading.GradingError;
import vn.thongmach.grading.GradingRound;
import vn.thongmach.grading.IssuedGrade;
import vn.thongmach.grading.ReviewForm;
import vn.thongmach.grading.ReviewSteps;
import vn.thongmach.grading.ReviewSteps.SelfReviewText;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.Period;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.organisation.NameBook;
import vn.thongmach.organisation.Naming;
import vn.thongmach.organisation.PersonName;
import vn.thongmach.organisation.UnitName;

/**
 * Prints a review on its form: 01 for a collective, 2A, 2B or 2C for a person, in Vietnamese as
 * forms are.
 */
@Component
class ReviewPapers {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int QUARTER_MONTHS = 3;
  private static final int COMMENT_LINES = 4;

  private final Naming naming;
  private final Texts texts;

  ReviewPapers(Naming naming, Texts texts) {
    this.naming = naming;
    this.texts = texts;
  }

  /**
   * @throws CodedException {@code grading.step-missing} before there is a self-review
   */
  Paper of(SubjectFile file) {
    ReviewSteps steps = file.steps();
    if (steps.reviews().isEmpty()) {
      throw new CodedException(GradingError.STEP_MISSING);
    }
    ReviewSteps.SelfReview review = steps.reviews().getLast();
    List<@Nullable UUID> people = new ArrayList<>();
    people.add(file.subject().person());
    people.add(review.written().by());
    steps.comments().forEach(step -> people.add(step.written().by()));
    file.issued().forEach(grade -> people.add(grade.decidedBy()));
    NameBook names =
        naming.of(Stream.of(file.round().unit(), file.subject().unit()), people.stream());
    String body = unit(names.unit(file.subject().unit()));
    String above = unit(names.unit(file.round().unit()));
    boolean collective = file.form() == ReviewForm.FORM_01;
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            file.form().title() + " (" + period(file.round()) + ")",
            Block.Align.RIGHT,
            false,
            true));
    if (!collective) {
      person(blocks, file, names, body);
    }
    parts(blocks, review.text(), collective);
    points(blocks, file.criteria(), review.text().points());
    blocks.add(
        new Block.Field(
            collective ? "VII. Tự nhận mức xếp loại chất lượng" : "VII. Tự nhận mức xếp loại",
            grade(review.text().grade())));
    comments(blocks, steps, collective);
    issued(blocks, file);
    return new Paper(
        PaperKind.PARTY,
        above.equals(body) ? List.of(body) : List.of(above, body),
        "",
        "…………",
        LocalDate.ofInstant(review.written().at(), Period.ZONE),
        collective ? "Báo cáo kiểm điểm tập thể" : "Bản kiểm điểm cá nhân",
        period(file.round()),
        List.copyOf(blocks),
        signatures(file, names, review),
        collective ? List.of("Cấp ủy cấp trên", "Lưu hồ sơ kiểm điểm") : List.of(),
        proof(file));
  }

  private static void person(List<Block> blocks, SubjectFile file, NameBook names, String unit) {
    PersonName name = names.person(file.subject().person());
    blocks.add(new Block.Field("Họ và tên", name == null ? "" : name.fullName()));
    blocks.add(new Block.Field("Ngày sinh", ""));
    if (file.form() == ReviewForm.FORM_2C) {
      blocks.add(new Block.Field("Nhiệm vụ được phân công", text(file.subject().post())));
      blocks.add(new Block.Field("Chi bộ", unit));
      return;
    }
    blocks.add(new Block.Field("Chức vụ Đảng", ""));
    blocks.add(new Block.Field("Chức vụ chính quyền, đoàn thể", text(file.subject().post())));
    blocks.add(new Block.Field("Đơn vị công tác", unit));
    blocks.add(new Block.Field("Chi bộ", ""));
  }

  private static void parts(List<Block> blocks, SelfReviewText text, boolean collective) {
    part(blocks, "I. Ưu điểm, kết quả đạt được", text.achievements());
    part(blocks, "II. Hạn chế, khuyết điểm và nguyên nhân", text.weaknesses());
    part(
        blocks,
        "III. Kết quả khắc phục những hạn chế, khuyết điểm đã được chỉ ra ở kỳ trước",
        text.mended());
    part(blocks, "IV. Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)", text.explanations());
    part(
        blocks,
        collective
            ? "V. Trách nhiệm của tập thể, cá nhân đối với những hạn chế, khuyết điểm (nếu có)"
            : "V. Làm rõ trách nhiệm của cá nhân đối với những hạn chế, khuyết điểm (nếu có)",
        text.responsibility());
    part(blocks, "VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm", text.remedies());
  }

  private static void part(List<Block> blocks, String heading, @Nullable String text) {
    blocks.add(new Block.Heading(heading));
    if (text == null) {
      blocks.add(Block.text("Không có."));
      return;
    }
    text.lines().filter(line -> !line.isBlank()).map(Block::text).forEach(blocks::add);
  }

  private static void points(
      List<Block> blocks, List<CommonCriterion> criteria, Map<String, BigDecimal> points) {
    blocks.add(new Block.Heading("Tự chấm điểm nhóm tiêu chí chung"));
    List<List<String>> rows = new ArrayList<>();
    for (CommonCriterion criterion : criteria) {
      rows.add(
          List.of(
              "%02d".formatted(rows.size() + 1),
              criterion.text(),
              number(criterion.points()),
              number(points.getOrDefault(criterion.code(), BigDecimal.ZERO))));
    }
    rows.add(
        List.of(
            "",
            "Cộng",
            number(sum(criteria.stream().map(CommonCriterion::points))),
            number(sum(points.values().stream()))));
    blocks.add(
        new Block.Table(
            List.of(
                new Block.Column("TT", 1, Block.Align.CENTER),
                new Block.Column("Tiêu chí", 7, Block.Align.LEFT),
                new Block.Column("Điểm tối đa", 2, Block.Align.RIGHT),
                new Block.Column("Tự chấm", 2, Block.Align.RIGHT)),
            rows));
  }

  private static BigDecimal sum(Stream<BigDecimal> numbers) {
    return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void comments(List<Block> blocks, ReviewSteps steps, boolean collective) {
    blocks.add(
        new Block.Heading(
            collective
                ? "Ý kiến tham gia của tập thể"
                : "Đánh giá, nhận xét của tập thể nơi công tác"));
    if (steps.comments().isEmpty()) {
      blocks.add(new Block.DottedLines(COMMENT_LINES));
    }
    for (ReviewSteps.CollectiveComment one : steps.comments()) {
      blocks.add(
          Block.text(
              "Ngày "
                  + DAY.format(one.text().day())
                  + ", "
                  + one.text().present()
                  + " người dự: "
                  + one.text().text()));
      for (Grade grade : Grade.values()) {
        Integer votes = one.text().votes().get(grade);
        if (votes != null) {
          blocks.add(new Block.Field("Số phiếu " + grade(grade), votes.toString()));
        }
      }
    }
  }

  private void issued(List<Block> blocks, SubjectFile file) {
    blocks.add(new Block.Heading("Mức xếp loại của cấp có thẩm quyền"));
    if (file.issued().isEmpty()) {
      blocks.add(new Block.DottedLines(1));
      return;
    }
    IssuedGrade grade = file.issued().getFirst();
    blocks.add(
        new Block.Field(
            "Mức xếp loại chất lượng",
            grade(grade.grade()) + " (" + number(grade.points()) + " điểm)"));
  }

  private static List<PaperSignature> signatures(
      SubjectFile file, NameBook names, ReviewSteps.SelfReview review) {
    PersonName name = names.person(review.written().by());
    PaperSignature writer =
        new PaperSignature(
            List.of(file.form() == ReviewForm.FORM_01 ? "T/M TẬP THỂ" : "NGƯỜI TỰ KIỂM ĐIỂM"),
            "(Ký, ghi rõ họ tên)",
            name == null ? "" : name.fullName());
    return file.form() == ReviewForm.FORM_01
        ? List.of(writer)
        : List.of(
            new PaperSignature(
                List.of("T/M CẤP ỦY, TẬP THỂ", "NGƯỜI ĐỨNG ĐẦU"), "(Ký, ghi rõ họ tên)", ""),
            writer);
  }

  private static String proof(SubjectFile file) {
    return file.issued().isEmpty()
        ? ""
        : "SHA-256 của mức xếp loại trong sổ cái: " + file.issued().getFirst().rowHash();
  }

  private String grade(Grade grade) {
    return texts.of(ReaderLanguage.VIETNAMESE, "evaluation.grade." + grade);
  }

  private static String number(BigDecimal number) {
    return ReasonWords.plain(number).toPlainString().replace('.', ',');
  }

  private static String unit(@Nullable UnitName name) {
    return name == null ? "" : name.name();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /** Năm 2025, Quý III năm 2026, or Nhiệm kỳ 2020–2025. */
  static String period(GradingRound round) {
    return switch (round.span()) {
      case YEAR -> "Năm " + round.first().getYear();
      case QUARTER ->
          "Quý "
              + List.of("I", "II", "III", "IV")
                  .get((round.first().getMonthValue() - 1) / QUARTER_MONTHS)
              + " năm "
              + round.first().getYear();
      case TERM -> "Nhiệm kỳ " + round.first().getYear() + "–" + round.last().getYear();
    };
  }
}
