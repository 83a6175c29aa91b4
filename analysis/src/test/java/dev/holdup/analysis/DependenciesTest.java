package dev.holdup.analysis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.GeneralCodingRules;

@AnalyzeClasses(packages = "dev.holdup.analysis", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {
    @ArchTest
    static void packagesHaveNoCycles(JavaClasses classes) {
        slices().matching("dev.holdup.analysis.(*)..").should().beFreeOfCycles().check(classes);
    }

    @ArchTest
    static void onlyTheReaderReadsRecordings(JavaClasses classes) {
        noClasses().should().dependOnClassesThat().resideInAPackage("jdk.jfr..").check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.holdup.analysis", "..recording..", "..model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..recording..")
                .check(classes);
    }

    @ArchTest
    static void onlyRenderAndGateKnowJsonAndYaml(JavaClasses classes) {
        noClasses()
                .that()
                .resideOutsideOfPackages("..render..", "..gate..", "..dump..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
                .check(classes);
    }

    @ArchTest
    static void nothingPrintsExitsOrReadsAClock(JavaClasses classes) {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
        noClasses().should().callMethod(System.class, "exit", int.class).check(classes);
        noClasses().should().callMethod(System.class, "nanoTime").check(classes);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(classes);
        noClasses().should().callMethod(java.time.Instant.class, "now").check(classes);
    }
}
