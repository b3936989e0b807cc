package vn.thongmach;

import static com.tngtech.archunit.lang.conditions.ArchConditions.notBePublic;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.sql.Connection;
import java.util.Calendar;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import vn.thongmach.access.Scope;
import vn.thongmach.kernel.ErrorCode;

/** The rules of the house that bytecode can prove, by name. */
final class StructuralRules {

  private static final Set<String> BARE =
      Set.of("RuntimeException", "Exception", "Error", "Throwable");

  private StructuralRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "storage takes the scope first",
        methods()
            .that(
                described(
                    "belong to storage and reach the database",
                    method ->
                        method.getOwner().getPackageName().contains(".storage")
                            && !method.getOwner().isRecord()
                            && !method.getOwner().isEnum()
                            && !method.getOwner().isNestedClass()
                            && !method.getModifiers().contains(JavaModifier.PRIVATE)
                            && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && !readsRowsOnly(method)))
            .should(takeTheScopeFirst()));
    rules.put(
        "storage and web are package-private",
        classes().that().resideInAnyPackage("..storage..", "..web..").should(notBePublic()));
    rules.put(
        "controllers stand in web",
        classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .resideInAPackage("..web.."));
    rules.put("no field injection", NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
    rules.put(
        "no legacy dates",
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, java.text.SimpleDateFormat.class));
    rules.put(
        "no standard streams outside commands",
        noClasses()
            .that()
            .resideOutsideOfPackage("vn.thongmach.command..")
            .should(ACCESS_STANDARD_STREAMS));
    rules.put(
        "no bare exceptions",
        noClasses().should().callConstructorWhere(described("makes one", StructuralRules::isBare)));
    rules.put("packages are null-marked", classes().should(liveInNullMarkedPackages()));
    rules.put(
        "no cycles between modules",
        slices().matching("..thongmach.(*)..").should().beFreeOfCycles());
    rules.put(
        "error codes end in Error",
        classes()
            .that()
            .areAssignableTo(ErrorCode.class)
            .and()
            .areNotInterfaces()
            .should()
            .haveSimpleNameEndingWith("Error")
            .andShould()
            .beEnums());
    rules.put(
        "target never sees alarm",
        noClasses()
            .that()
            .resideInAPackage("..thongmach.target..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..thongmach.alarm.."));
    rules.put(
        "alarm never sees target",
        noClasses()
            .that()
            .resideInAPackage("..thongmach.alarm..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..thongmach.target.."));
    rules.put(
        "only alarm, intake and the command on files see the data plane",
        noClasses()
            .that(
                described(
                    "are neither alarm, intake, mapping, the command on files nor data plane",
                    type ->
                        !type.getPackageName()
                                .matches(".*thongmach\\.(alarm|intake|mapping|dataplane).*")
                            && !type.getName().equals("vn.thongmach.command.Correlate")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..thongmach.dataplane.."));
    rules.put(
        "contracts see nothing of ours",
        noClasses()
            .that()
            .resideInAPackage("..thongmach.contracts..")
            .should()
            .dependOnClassesThat(
                described(
                    "are ours",
                    type ->
                        type.getPackageName().contains("thongmach.")
                            && !type.getPackageName().contains("thongmach.contracts"))));
    rules.put(
        "the data plane sees contracts only",
        noClasses()
            .that()
            .resideInAPackage("..thongmach.dataplane..")
            .should()
            .dependOnClassesThat(
                described(
                    "are ours and neither contracts nor data plane",
                    type ->
                        type.getPackageName().contains("thongmach.")
                            && !type.getPackageName()
                                .matches(".*thongmach\\.(contracts|dataplane).*"))));
    return rules;
  }

  /** Static functions from a row or a statement already scoped to values. */
  private static boolean readsRowsOnly(JavaMethod method) {
    return method.getModifiers().contains(JavaModifier.STATIC)
        && method.getMethodCallsFromSelf().stream()
            .noneMatch(
                call ->
                    call.getTargetOwner().isEquivalentTo(JdbcClient.class)
                        || call.getTargetOwner().isEquivalentTo(Connection.class));
  }

  private static ArchCondition<JavaMethod> takeTheScopeFirst() {
    return new ArchCondition<>("take the Scope as first parameter") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean scoped =
            !method.getRawParameterTypes().isEmpty()
                && method.getRawParameterTypes().getFirst().isEquivalentTo(Scope.class);
        if (!scoped) {
          events.add(SimpleConditionEvent.violated(method, method.getDescription() + " does not"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> liveInNullMarkedPackages() {
    return new ArchCondition<>("live in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage()
                .tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " of " + type.getName() + " is not marked"));
        }
      }
    };
  }

  private static boolean isBare(JavaConstructorCall call) {
    JavaClass made = call.getTargetOwner();
    boolean ownConstructor = call.getOriginOwner().isAssignableTo(Throwable.class);
    return made.getPackageName().equals("java.lang")
        && BARE.contains(made.getSimpleName())
        && !ownConstructor;
  }

  private static <T> DescribedPredicate<T> described(
      String description, java.util.function.Predicate<T> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }
}
