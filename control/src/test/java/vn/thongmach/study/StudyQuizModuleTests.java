package vn.thongmach.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thongmach.access.Role;
import vn.thongmach.study.StudyCoverage.Count;
import vn.thongmach.study.StudyQuizDraft.QuizOptionDraft;
import vn.thongmach.study.StudyQuizDraft.QuizQuestionDraft;
import vn.thongmach.study.StudyQuizzes.AskedQuestion;
import vn.thongmach.study.StudyQuizzes.OwnQuiz;

/** Quizzes: judged here, right answers kept back, and part of completing a campaign. */
class StudyQuizModuleTests extends StudyTest {

  private static final List<List<Integer>> RIGHT = List.of(List.of(1), List.of(0, 2));
  private static final List<List<Integer>> HALF = List.of(List.of(1), List.of(0));

  private StudyQuizzes quizzes() {
    return bean(StudyQuizzes.class);
  }

  private static QuizOptionDraft option(String text, boolean right) {
    return new QuizOptionDraft(text, right);
  }

  private static StudyQuizDraft quiz(int passMark, int attempts, boolean required) {
    return new StudyQuizDraft(
        passMark,
        attempts,
        required,
        List.of(
            new QuizQuestionDraft(
                "Mục tiêu sẵn sàng?", false, List.of(option("99%", false), option("99,9%", true))),
            new QuizQuestionDraft(
                "Ai chịu trách nhiệm?",
                true,
                List.of(
                    option("Người đứng đầu", true),
                    option("Không ai", false),
                    option("Từng đảng viên", true)))),
        null);
  }

  @Test
  void keepsRightAnswersBackUntilItIsPassedAndCompletesOnlyWithIt() {
    StudyCampaign campaign = opened(true, false);
    taking().state(worker(one, north), campaign.id(), stated());
    assertThat(total(campaign).completed()).isEqualTo(1);
    quizzes().write(head(top), campaign.id(), quiz(2, 3, true));
    assertThat(total(campaign).completed()).as("the quiz is asked of all").isZero();
    assertThat(figure(top).numerator()).isZero();
    OwnQuiz asked = quizzes().own(worker(one, north), campaign.id());
    assertThat(asked.questions()).extracting(AskedQuestion::right).containsOnlyNulls();
    assertThat(asked.left()).isEqualTo(3);
    OwnQuiz half = quizzes().attempt(worker(one, north), campaign.id(), HALF, asked.version());
    assertThat(half.passed()).isFalse();
    assertThat(half.left()).isEqualTo(2);
    assertThat(half.tried().getFirst().right()).containsExactly(true, false);
    assertThat(half.tried().getFirst().attempt().points()).isEqualTo(1);
    assertThat(half.questions()).extracting(AskedQuestion::right).containsOnlyNulls();
    assertThat(total(campaign).completed()).isZero();
    OwnQuiz passed =
        quizzes()
            .attempt(
                worker(one, north), campaign.id(), List.of(List.of(1), List.of(2, 0, 2)), null);
    assertThat(passed.passed()).isTrue();
    assertThat(passed.questions())
        .extracting(AskedQuestion::right)
        .containsExactly(List.of(1), List.of(0, 2));
    assertThat(total(campaign)).isEqualTo(new Count(3, 1, 0, 2, 0, 0));
    assertThat(figure(top).numerator()).isEqualTo(1_000_000);
    assertThat(
            bean(StudyCoverage.class)
                .people(ALL, campaign, north, null, null, PAGE)
                .items()
                .stream()
                .filter(standing -> standing.person().equals(one))
                .map(StudyCoverage.Standing::passedOn))
        .containsExactly(LocalDate.parse("2026-11-22"));
    assertThat(codes(() -> quizzes().attempt(worker(one, north), campaign.id(), RIGHT, null)))
        .containsExactly("study.quiz-passed");
    assertThat(told(() -> quizzes().attempt(worker(one, north), campaign.id(), RIGHT, null)))
        .containsExactly(
            "Bạn đã đạt bài trắc nghiệm của đợt “" + campaign.title() + "”; không cần làm lại.");
    assertThat(quizzes().own(worker(two, north), campaign.id()).tried()).as("others'").isEmpty();
    assertThat(audited).noneMatch(line -> line.contains("99,9%") || line.contains("[0, 2]"));
    assertThat(audited).anyMatch(line -> line.contains("StudyQuizTried"));
  }

  @Test
  void isReadWithItsAnswersByThoseWhoHoldItAndStaysOnceTried() {
    StudyCampaign campaign = opened(true, false);
    assertThat(quizzes().held(ALL, campaign.id()).version()).isZero();
    assertThat(codes(() -> quizzes().own(worker(one, north), campaign.id())))
        .containsExactly("kernel.not-found");
    StudyQuiz written = quizzes().write(ALL, campaign.id(), quiz(1, 1, false));
    assertThat(quizzes().held(role(Role.OFFICE, top), campaign.id())).isEqualTo(written);
    for (var other : List.of(head(north), worker(one, north), role(Role.INSPECTOR, top))) {
      assertThat(codes(() -> quizzes().held(other, campaign.id())))
          .containsExactly("kernel.not-found");
      assertThat(codes(() -> quizzes().write(other, campaign.id(), quiz(1, 1, false))))
          .containsExactly("kernel.not-found");
    }
    quizzes().attempt(worker(one, north), campaign.id(), HALF, null);
    assertThat(codes(() -> quizzes().write(ALL, campaign.id(), quiz(2, 1, false))))
        .containsExactly("study.quiz-tried");
    assertThat(told(() -> quizzes().write(ALL, campaign.id(), quiz(2, 1, false))))
        .containsExactly(
            "Đã có người làm bài trắc nghiệm của đợt “"
                + campaign.title()
                + "” nên không sửa được đề nữa.");
    quizzes().attempt(worker(two, north), campaign.id(), List.of(List.of(0), List.of(1)), null);
    OwnQuiz over = quizzes().own(worker(two, north), campaign.id());
    assertThat(over.passed()).isFalse();
    assertThat(over.questions()).extracting(AskedQuestion::right).doesNotContainNull();
    assertThat(codes(() -> quizzes().attempt(worker(two, north), campaign.id(), RIGHT, null)))
        .containsExactly("study.quiz-used-up");
    assertThat(told(() -> quizzes().attempt(worker(two, north), campaign.id(), RIGHT, null)))
        .containsExactly("Bạn đã dùng hết 1 lần làm bài.");
    assertThat(codes(() -> quizzes().attempt(worker(person(), north), campaign.id(), RIGHT, null)))
        .containsExactly("kernel.not-found");
    campaigns().close(ALL, campaign.id(), new StudyStep("Đủ", null));
    assertThat(codes(() -> quizzes().attempt(worker(three, south), campaign.id(), RIGHT, null)))
        .containsExactly("study.not-open");
    assertThat(quizzes().own(worker(three, south), campaign.id()).left()).isZero();
  }

  @Test
  void refusesAllThatIsWrongInAQuizAndInAnswersAtOnce() {
    StudyCampaign campaign = opened(true, false);
    StudyQuizDraft wrong =
        new StudyQuizDraft(
            9,
            0,
            null,
            List.of(
                new QuizQuestionDraft("Một", false, List.of(option("A", true), option("B", true))),
                new QuizQuestionDraft("Hai", true, List.of(option("A", false), option("A", false))),
                new QuizQuestionDraft("Ba", null, List.of(option("A", true)))),
            null);
    assertThat(codes(() -> quizzes().write(ALL, campaign.id(), wrong)))
        .containsExactly(
            "study.quiz-one-right",
            "study.quiz-option-repeated",
            "study.quiz-none-right",
            "study.quiz-options",
            "study.quiz-pass-mark",
            "study.quiz-attempts");
    assertThat(told(() -> quizzes().write(ALL, campaign.id(), wrong)))
        .containsExactly(
            "Câu 1 chọn một phương án nên phải có đúng một phương án đúng.",
            "Phương án “A” lặp lại trong câu 2; hãy sửa một phương án.",
            "Câu 2 chưa đánh dấu phương án đúng nào.",
            "Câu 3 phải có từ 2 đến 8 phương án.",
            "Mức đạt 9 câu không hợp lệ; chọn từ 1 đến 3 câu.",
            "Số lần làm bài 0 không hợp lệ; chọn từ 1 đến 10 lần.");
    QuizQuestionDraft question =
        new QuizQuestionDraft("Một", false, List.of(option("A", true), option("B", false)));
    assertThat(
            codes(
                () ->
                    quizzes()
                        .write(
                            ALL,
                            campaign.id(),
                            new StudyQuizDraft(
                                1,
                                1,
                                true,
                                IntStream.range(0, 21).mapToObj(at -> question).toList(),
                                null))))
        .containsExactly("study.too-many");
    StudyQuiz written = quizzes().write(ALL, campaign.id(), quiz(1, 2, true));
    assertThat(
            codes(
                () ->
                    quizzes()
                        .attempt(
                            worker(one, north),
                            campaign.id(),
                            List.of(List.of(0, 1), List.of(7), List.of(0)),
                            written.version())))
        .containsExactly("study.quiz-one-answer", "study.quiz-answer-unknown", "study.too-many");
    assertThat(codes(() -> quizzes().attempt(worker(one, north), campaign.id(), List.of(), null)))
        .containsExactly("study.quiz-unanswered", "study.quiz-unanswered");
    assertThat(
            told(
                () ->
                    quizzes()
                        .attempt(
                            worker(one, north),
                            campaign.id(),
                            List.of(List.of(0, 1), List.of(7)),
                            null)))
        .containsExactly(
            "Câu 1 chỉ chọn một phương án.",
            "Câu 2 chọn phương án không có trong đề; hãy tải lại trang.");
    assertThat(told(() -> quizzes().attempt(worker(one, north), campaign.id(), null, null)))
        .containsExactly("Câu 1 chưa trả lời.", "Câu 2 chưa trả lời.");
    assertThat(codes(() -> quizzes().attempt(worker(one, north), campaign.id(), RIGHT, 7)))
        .containsExactly("kernel.changed-meanwhile");
    assertThat(quizzes().own(worker(one, north), campaign.id()).left())
        .as("nothing used")
        .isEqualTo(2);
    quizzes().write(ALL, campaign.id(), new StudyQuizDraft(null, null, null, List.of(), null));
    assertThat(codes(() -> quizzes().own(worker(one, north), campaign.id())))
        .as("taken away")
        .containsExactly("kernel.not-found");
    taking().state(worker(one, north), campaign.id(), stated());
    assertThat(total(campaign).completed()).isEqualTo(1);
  }
}
