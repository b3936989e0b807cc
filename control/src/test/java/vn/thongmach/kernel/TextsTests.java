package vn.thongmach.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTests {

  private final Texts texts = new Texts();

  @ParameterizedTest
  @MethodSource("codes")
  void wordsEveryErrorCodeInBothLanguages(ErrorCode code) {
    for (Locale language : ReaderLanguage.SUPPORTED) {
      String pattern = texts.pattern(language, code.code());
      assertThat(pattern).as("%s in %s", code.code(), language).isNotBlank();
      assertThat(new MessageFormat(pattern, language).format(new Object[9]))
          .as("%s in %s", code.code(), language)
          .isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void fillsTheSamePlaceholdersInBothLanguages(ErrorCode code) {
    assertThat(placeholders(ReaderLanguage.VIETNAMESE, code))
        .as(code.code())
        .isEqualTo(placeholders(Locale.ENGLISH, code));
  }

  @ParameterizedTest
  @MethodSource("codes")
  void namesEveryCodeByItsModule(ErrorCode code) {
    String module = code.getClass().getPackageName().split("\\.")[2];
    assertThat(code.code()).matches(module + "\\.[a-z0-9]+(-[a-z0-9]+)*");
  }

  @Test
  void titlesEveryKindOfError() {
    for (ErrorKind kind : ErrorKind.values()) {
      for (Locale language : ReaderLanguage.SUPPORTED) {
        assertThat(texts.pattern(language, "kernel.title." + kind)).as("%s", kind).isNotBlank();
      }
    }
  }

  @Test
  void writesNumbersWithoutGrouping() {
    assertThat(texts.of(Locale.ENGLISH, Problem.of(KernelError.PAGE_MALFORMED, 12345, 0)))
        .startsWith("Page 12345 of 0 rows");
  }

  static Stream<ErrorCode> codes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thongmach")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(ErrorCode.class::cast);
  }

  private List<Integer> placeholders(Locale language, ErrorCode code) {
    String pattern = texts.pattern(language, code.code());
    return Stream.iterate(0, number -> number < 10, number -> number + 1)
        .filter(number -> pattern != null && pattern.contains("{" + number))
        .toList();
  }
}
