package org.dateline;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_TESTS;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Every room uses only the rooms that its plate allows, nobody goes in circles, and no room is
/// nested.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.dateline");

    @Test
    void rooms_use_only_what_their_plates_allow_and_without_cycles() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void rooms_are_flat() {
        noClasses().should().resideInAPackage("org.dateline.*.*..").check(CLASSES);
    }

    @Test
    void gazetteer_store_and_readers_know_nothing_of_spring_or_vaadin() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.dateline.access..",
                        "org.dateline.time..",
                        "org.dateline.geo..",
                        "org.dateline.report..",
                        "org.dateline.gazetteer..",
                        "org.dateline.atlas..",
                        "org.dateline.reading..",
                        "org.dateline.event..",
                        "org.dateline.ingest..",
                        "org.dateline.query..",
                        "org.dateline.portrayal..",
                        "org.dateline.snapshot..")
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..")
                .check(CLASSES);
    }

    @Test
    void nobody_but_the_wiring_reads_the_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
