package io.suanpan.local.wiring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house that code can break without any other test noticing. */
final class HouseRulesTest {
    /** Everything that functions and the local runner carry; the benchmarks stand on top of it. */
    private static final JavaClasses CODE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("io.suanpan");

    /** A rule about nothing would hold. */
    @Test
    void allModulesAreSeen() {
        Set<String> modules =
                CODE.stream()
                        .map(it -> it.getPackageName().split("\\.")[2])
                        .collect(Collectors.toSet());
        assertThat(modules)
                .contains(
                        "core",
                        "store",
                        "gateway",
                        "scoring",
                        "tables",
                        "learning",
                        "customers",
                        "forecasting",
                        "recommendation",
                        "routing",
                        "functions",
                        "local");
        assertThat(CODE.contain("io.suanpan.store.s3.S3ObjectStore")).isTrue();
    }

    @Test
    void onlyTheS3StoreSeesTheAwsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.suanpan.store.s3..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .check(CODE);
    }

    @Test
    void onlyGatewayAndFunctionsSeeLambda() {
        noClasses()
                .that(
                        are(
                                not(
                                        resideInAnyPackage(
                                                "io.suanpan.gateway..",
                                                "io.suanpan.functions..",
                                                "io.suanpan.local.runner.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws..")
                .check(CODE);
    }

    @Test
    void functionsWireServicesAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("io.suanpan.functions..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.suanpan..",
                        "com.amazonaws.services.lambda.runtime",
                        "java.io",
                        "java.lang..",
                        "java.time",
                        "java.util",
                        "java.util.concurrent",
                        "java.util.function",
                        "org.jspecify.annotations")
                .check(CODE);
    }

    /** A jump back is what a loop compiles to; streams are shut out by the rule above. */
    @Test
    void functionsLoopOverNothing() {
        List<JavaClass> functions =
                CODE.stream()
                        .filter(it -> it.getPackageName().startsWith("io.suanpan.functions"))
                        .toList();
        assertThat(functions).hasSizeGreaterThan(4);
        for (JavaClass function : functions) {
            assertThat(loops(function)).as(function.getName()).isEmpty();
        }
    }

    @Test
    void loopsWouldBeFound() {
        JavaClass loops = new ClassFileImporter().importClass(HouseRulesTest.class);
        assertThat(loops(loops)).contains("loops", "functionsLoopOverNothing");
    }

    /** A function's own module holds its handlers and their records. */
    @Test
    void functionsHoldHandlersAndRecords() {
        CODE.stream()
                .filter(it -> it.getPackageName().startsWith("io.suanpan.functions"))
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .forEach(it ->
                        assertThat(it.isRecord() || it.getSimpleName().endsWith("Handler"))
                                .as(it.getName())
                                .isTrue());
    }

    @Test
    void whatIsSharedKnowsNoFunctionAndNoRunner() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.suanpan.functions..", "io.suanpan.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.suanpan.functions..", "io.suanpan.local..")
                .check(CODE);
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("io.suanpan.(**)")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    /** So a function that only answers carries neither tables nor trainers. */
    @Test
    void whatAnswersForCustomersDoesNotSeeTraining() {
        noClasses()
                .that()
                .resideInAnyPackage("io.suanpan.customers", "io.suanpan.customers.segments")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.suanpan.customers.training..",
                        "io.suanpan.tables..",
                        "io.suanpan.learning..")
                .check(CODE);
    }

    @Test
    void onlyLearningSeesTribuoAndXgboost() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.suanpan.learning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.tribuo..", "com.oracle..", "ml.dmlc..", "de.bwaldvogel..")
                .check(CODE);
    }

    @Test
    void onlyTablesSeesDuckDb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.suanpan.tables..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(CODE);
    }

    @Test
    void chanceHasASeed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .check(CODE);
    }

    @Test
    void nothingStaticChanges() {
        fields().that().areStatic().should().beFinal().check(CODE);
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .notHaveRawType(
                        resideInAnyPackage(
                                "java.util.concurrent",
                                "java.util.concurrent.atomic",
                                "java.util.concurrent.locks"))
                .check(CODE);
    }

    @Test
    void onlyTheLogAndTheTerminalPrint() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.suanpan.gateway.GatewayBuilder")
                .and()
                .resideOutsideOfPackage("io.suanpan.local..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CODE);
    }

    @Test
    void packagesAreNamedForWhatTheyDo() {
        for (JavaClass it : CODE) {
            assertThat(it.getPackageName().split("\\."))
                    .as(it.getName())
                    .doesNotContain("util", "utils", "common", "commons", "helper", "helpers");
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new HashSet<>();
        for (JavaClass it : CODE) {
            if (!it.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(it.getPackageName());
            }
        }
        assertThat(unmarked).isEmpty();
    }

    /** Names of the methods that jump back. */
    private static Set<String> loops(JavaClass type) {
        Set<String> names = new HashSet<>();
        for (MethodModel method : ClassFile.of().parse(bytes(type)).methods()) {
            if (method.code().filter(HouseRulesTest::jumpsBack).isPresent()) {
                names.add(method.methodName().stringValue());
            }
        }
        return names;
    }

    private static boolean jumpsBack(CodeModel code) {
        Set<Label> passed = new HashSet<>();
        for (var element : code) {
            if (element instanceof LabelTarget target) {
                passed.add(target.label());
            } else if (element instanceof BranchInstruction branch
                    && passed.contains(branch.target())) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
