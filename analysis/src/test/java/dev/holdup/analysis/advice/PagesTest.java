package dev.holdup.analysis.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdup.analysis.detect.Kind;
import dev.holdup.analysis.stack.SubKinds;
import dev.holdup.schema.Categories;
import dev.holdup.waitfor.Deadlock;
import dev.holdup.waitfor.WaitLint;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final Path FOLDER = Path.of("../docs/findings");
    private static final int LONGEST_SHAPE = 6;
    /** Those that the page of the kind speaks of. */
    private static final Set<String> WITHOUT_PAGE = Set.of(Categories.MONITOR, Categories.OTHER);

    static Stream<Page> pages() {
        return Pages.ids().stream().map(id -> Pages.of(id).orElseThrow());
    }

    @Test
    void theCatalogIsTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(Pages.ids())
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString().replace(".md", ""))
                                    .toList());
        }
    }

    @Test
    void eachKindCategoryAndSubKindHasItsPageAndEachPageOneOfThem() throws IllegalAccessException {
        List<String> named = Stream.of(
                        Arrays.stream(Kind.values()).map(Kind::id),
                        Stream.of(Deadlock.DEADLOCK, Deadlock.POOL_DEADLOCK, Deadlock.LOOP_SELF_WAIT),
                        Stream.of(
                                WaitLint.POOL_STARVATION,
                                WaitLint.LONG_WAIT,
                                WaitLint.PERMIT_CYCLE,
                                WaitLint.LOST_FUTURE,
                                WaitLint.CARRIER_STARVATION),
                        categories().filter(category -> !WITHOUT_PAGE.contains(category)),
                        SubKinds.ids())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
        assertThat(Pages.ids()).containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAnswersTheSixQuestionsInOrder(Page page) {
        assertThat(page.text()).startsWith("# " + page.id() + "\n");
        assertThat(page.text().lines().filter(line -> line.startsWith("**")).map(line -> line.split("\\*\\*")[1]))
                .containsExactly("What.", "Why it matters.", "Evidence.", "Confirm by hand.", "Fix.", "False alarms.");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thereIsAWayOutForAnyCodeAndItsShapeIsShort(Page page) {
        assertThat(page.waysOut()).containsKey(Framework.ELSEWHERE);
        assertThat(page.waysOut().values()).allSatisfy(way -> {
            assertThat(way.sentence()).matches("\\p{Lower}.*[^.]").doesNotContain("`");
            assertThat(way.codeShape()).isNotBlank();
            assertThat(way.codeShape().lines()).hasSizeLessThanOrEqualTo(LONGEST_SHAPE);
            assertThat(way.codeShape().lines()).allMatch(line -> line.length() <= 110);
        });
    }

    /** A fence that is not closed, or an item of another shape, would be lost in silence. */
    @ParameterizedTest
    @MethodSource("pages")
    void nothingOnThePageIsOverlooked(Page page) {
        long fences = page.text()
                .lines()
                .filter(line -> line.strip().startsWith("```"))
                .count();
        long items = page.text().lines().filter(line -> line.startsWith("- **")).count();
        assertThat(page.waysOut()).hasSize((int) items);
        assertThat(fences).isEqualTo(2 * items);
    }

    @Test
    void theMostTellingPageIsTaken() {
        assertThat(Pages.of("regular-expression", null, "cpu-stall").id()).isEqualTo("regular-expression");
        assertThat(Pages.of(null, "sleep", "blocking-call").id()).isEqualTo("sleep");
        assertThat(Pages.of(null, "other", "blocking-call").id()).isEqualTo("blocking-call");
    }

    @Test
    void aFrameworkThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Page.parse("sleep", "**Fix.**\n\n- **Nety**: wait\n"))
                .hasMessage("sleep.md speaks of 'Nety', which is no title in Framework");
    }

    private static Stream<String> categories() throws IllegalAccessException {
        Stream.Builder<String> all = Stream.builder();
        for (var field : Categories.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                all.add((String) field.get(null));
            }
        }
        return all.build();
    }
}
