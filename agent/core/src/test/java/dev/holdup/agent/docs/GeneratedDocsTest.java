package dev.holdup.agent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import org.junit.jupiter.api.Test;

/** The tables in {@code docs/} say what the code says; {@code -Dholdup.docs.write=true} writes them. */
class GeneratedDocsTest {
    private static final List<Integer> TESTED_JDKS = List.of(17, 25);

    @Test
    void optionsAreTheComponentsOfTheOptionsRecord() throws IOException {
        new Page("options.md").mustBe(OptionsTable.render());
    }

    @Test
    void eventsAreTheAnnotatedClasses() throws IOException {
        new Page("events.md").mustBe(EventsTable.render());
    }

    /** Each JDK answers for its own section, and leaves the others as they are. */
    @Test
    void coverageIsTheCatalog() throws IOException {
        Page page = new Page("coverage.md");
        List<String> sections = new ArrayList<>(List.of(CoverageTable.units(), CoverageTable.libraries()));
        for (int jdk : TESTED_JDKS) {
            boolean running = jdk == Runtime.version().feature();
            sections.add(running ? CoverageTable.jdk(jdk) : page.section(CoverageTable.heading(jdk)));
        }
        sections.removeIf(String::isEmpty);

        page.mustBe(String.join("\n", sections));
    }

    @Test
    void everyEventAndFieldIsLabelled() throws IOException {
        assertThat(EventsTable.classes()).isNotEmpty();
        for (Class<?> event : EventsTable.classes()) {
            assertThat(event).hasAnnotations(Label.class, Description.class, Category.class);
            assertThat(event.getAnnotation(Category.class).value()).startsWith("Holdup");
            for (Field field : EventsTable.fields(event)) {
                assertThat(field.isAnnotationPresent(Label.class))
                        .as("@Label of %s.%s", EventsTable.name(event), field.getName())
                        .isTrue();
            }
        }
    }
}
