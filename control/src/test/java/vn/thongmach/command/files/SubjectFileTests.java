package vn.thongmach.command.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.thongmach.evaluation.grading.Grade;
import vn.thongmach.evaluation.grading.Graded;
import vn.thongmach.evaluation.grading.GradingRules;
import vn.thongmach.evaluation.grading.RandomSubjects;
import vn.thongmach.evaluation.grading.Subject;
import vn.thongmach.kernel.CodedException;
import vn.thongmach.kernel.PrettyJson;
import vn.thongmach.kernel.ReaderLanguage;
import vn.thongmach.kernel.Texts;
import vn.thongmach.regulation.ShippedRules;

class SubjectFileTests extends InputTest {

  private static final String ONE =
      """
      {"id":"a","kind":"individual","group":"g","common":29.5,"results":60.4,"onTimeShare":1,
       "beyondShare":0.3,"lateShare":0,"allDone":true,"shortcomingsMended":true,
       "disciplineBelow":false,"disciplined":false}\
      """;

  @Test
  void writesGradeAndReasonsInVietnamese() throws IOException {
    grade("[" + ONE + "]", ReaderLanguage.VIETNAMESE);
    assertThat(out())
        .hasContent(
            """
            [
              {
                "id" : "a",
                "points" : 89.9,
                "grade" : "GOOD",
                "capped" : false,
                "reasons" : [
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Tổng điểm: 29,5 (tiêu chí chung) + 60,4 (kết quả) = 89,9."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành xuất sắc nhiệm vụ: không đạt – tổng điểm 89,9, cần từ 90."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành xuất sắc nhiệm vụ: đạt – 100% nhiệm vụ đúng hạn, cần 100%."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành xuất sắc nhiệm vụ: đạt – 30% nhiệm vụ vượt mức yêu cầu, cần ít nhất 30%."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành xuất sắc nhiệm vụ: đạt – đã khắc phục hết hạn chế, khuyết điểm."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành tốt nhiệm vụ: đạt – tổng điểm 89,9, cần từ 70."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Hoàn thành tốt nhiệm vụ: đạt – 100% nhiệm vụ đúng hạn, cần 100%."
                  },
                  {
                    "rule" : "366-QĐ/TW, Điều 11",
                    "text" : "Xếp loại: Hoàn thành tốt nhiệm vụ."
                  }
                ]
              }
            ]
            """);
  }

  @Test
  void tellsOfTheCapByTheRuleThatNobodyChecked() throws IOException {
    List<Graded> graded = grade("[" + ONE.replace("60.4", "60.5") + "]", Locale.ENGLISH);
    assertThat(graded.getFirst().grade()).isEqualTo(Grade.GOOD);
    assertThat(graded.getFirst().capped()).isTrue();
    assertThat(Files.readString(out()))
        .contains(
            "\"points\" : 90,",
            "\"rule\" : \"366-QĐ/TW, chưa rõ điều (not verified)\"",
            "Group “g” (individuals): 1 qualify for excellent and 0 are good, so at most 0 are"
                + " excellent; not among them.");
  }

  @Test
  void wordsEveryReasonInBothLanguages() throws IOException {
    for (Locale language : ReaderLanguage.SUPPORTED) {
      StringBuilder told = new StringBuilder();
      for (long seed = 0; seed < 30; seed++) {
        grade(json(RandomSubjects.of(seed)), language);
        told.append(Files.readString(out()));
      }
      assertThat(told.toString()).doesNotContain("evaluation.grad").doesNotContain("{0}");
      assertThat(told.toString())
          .contains(language.equals(Locale.ENGLISH) ? "Disciplined" : "Bị kỷ luật");
    }
  }

  @Test
  void tellsEveryProblemWithItsLine() throws IOException {
    String subjects =
        """
        [{"id":"a","kind":"team","group":"","common":30.01,"results":-1,
          "onTimeShare":1.1,"beyondShare":"0.3","lateShare":1e-40,
          "allDone":1,"shortcomingsMended":null,"disciplined":false},
        %s,
        7]
        """
            .formatted(ONE);
    CodedException refused =
        catchThrowableOfType(CodedException.class, () -> grade(subjects, Locale.ENGLISH));
    assertThat(refused.problems())
        .extracting(this::told)
        .containsExactly(
            "'subjects.json' line 1: kind does not take 'team'; allowed are: collective,"
                + " individual.",
            "'subjects.json' line 1: group must be a text that is not blank, not ''.",
            "'subjects.json' line 1: common must be a number from 0 to 30, not '30.01'.",
            "'subjects.json' line 1: results must be a number from 0 to 70, not '-1'.",
            "'subjects.json' line 2: onTimeShare must be a number from 0 to 1, not '1.1'.",
            "'subjects.json' line 2: beyondShare must be a number from 0 to 1, not '0.3'.",
            "'subjects.json' line 2: lateShare has more than 30 decimals.",
            "'subjects.json' line 3: allDone must be true or false, not '1'.",
            "'subjects.json' line 3: shortcomingsMended must be true or false, not 'null'.",
            "'subjects.json' line 1: field disciplineBelow is missing.",
            "'subjects.json' line 4: id 'a' stands on line 1 already; give each id once.",
            "'subjects.json' line 7: '7' must be a JSON object in braces.");
    assertThat(out()).doesNotExist();
  }

  @Test
  void letsDisciplineBelowBeLeftOutForAPerson() throws IOException {
    String without = ONE.replace("\"disciplineBelow\":false,", "");
    assertThat(grade("[" + without + "]", Locale.ENGLISH)).hasSize(1);
    CodedException refused =
        catchThrowableOfType(
            CodedException.class,
            () -> grade("[" + without.replace("individual", "collective") + "]", Locale.ENGLISH));
    assertThat(refused.problems()).hasSize(1);
  }

  @Test
  void gradesNobodyInAnEmptyList() throws IOException {
    assertThat(grade("[]", Locale.ENGLISH)).isEmpty();
    assertThat(out()).hasContent("[ ]");
  }

  @Property(tries = 40)
  void writesTheSameBytesTwiceAndInWhateverOrder(@ForAll long seed) throws IOException {
    folder = Files.createTempDirectory("thongmach-subjects");
    try {
      List<Subject> subjects = new ArrayList<>(RandomSubjects.of(seed));
      grade(json(subjects), ReaderLanguage.VIETNAMESE);
      byte[] first = Files.readAllBytes(out());
      grade(json(subjects), ReaderLanguage.VIETNAMESE);
      assertThat(Files.readAllBytes(out())).isEqualTo(first);
      Collections.shuffle(subjects, new Random(seed));
      grade(json(subjects), ReaderLanguage.VIETNAMESE);
      assertThat(Files.readAllBytes(out())).isEqualTo(first);
    } finally {
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    }
  }

  private List<Graded> grade(String subjects, Locale language) throws IOException {
    return GradingFiles.grade(
        write("subjects.json", subjects),
        out(),
        GradingRules.of(
            code -> ShippedRules.electionsAndGrading().on(code, LocalDate.of(2025, 12, 31))),
        new Texts(),
        language);
  }

  private static String json(List<Subject> subjects) {
    return PrettyJson.of(
        subjects.stream()
            .map(
                subject -> {
                  Map<String, Object> file = new LinkedHashMap<>();
                  file.put("id", subject.id());
                  file.put("kind", subject.kind().name().toLowerCase(Locale.ROOT));
                  file.put("group", subject.group());
                  file.put("common", subject.common());
                  file.put("results", subject.results());
                  file.put("onTimeShare", subject.onTimeShare());
                  file.put("beyondShare", subject.beyondShare());
                  file.put("lateShare", subject.lateShare());
                  file.put("allDone", subject.allDone());
                  file.put("shortcomingsMended", subject.shortcomingsMended());
                  file.put("disciplineBelow", subject.disciplineBelow());
                  file.put("disciplined", subject.disciplined());
                  return file;
                })
            .toList());
  }
}
