package vn.thongmach;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;

/** The house keeps its rules, and each rule is seen to bite on a fixture that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTests {

  private static final List<String> LIBRARIES = List.of("contracts", "dataplane");

  private JavaClasses house;
  private JavaClasses fixture;

  @BeforeAll
  void readClasses() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thongmach");
    fixture = new ClassFileImporter().importPackages("violations.thongmach");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void keepsRule(String name) {
    rule(name).check(house);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsWhoBreaksRule(String name) {
    assertThat(rule(name).evaluate(fixture).hasViolation()).as(name).isTrue();
  }

  @Test
  void makesAModuleOfEveryPackageBelowTheRoot() {
    assertThat(
            house.getPackage("vn.thongmach").getSubpackages().stream()
                .filter(room -> !LIBRARIES.contains(room.getRelativeName())))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            room ->
                assertThat(room.isAnnotatedWith(ApplicationModule.class))
                    .as(room.getName())
                    .isTrue());
  }

  static Stream<String> rules() {
    return StructuralRules.all().keySet().stream();
  }

  private static ArchRule rule(String name) {
    return StructuralRules.all().get(name).allowEmptyShould(true);
  }
}
