package dev.holdup.agent.allow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllowFileTest {
    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    @Test
    void readsFrameBudgetReasonAndPlace() throws IOException {
        List<Allowance> rules =
                read("# reviewed in May", "", "com.acme.Metrics  2ms  writes its counters", "a.B.c any x");

        assertThat(rules)
                .containsExactly(
                        new Allowance("com.acme.Metrics", 2_000_000, "writes its counters", file() + ":3"),
                        new Allowance("a.B.c", Allowance.ANY, "x", file() + ":4"));
        assertThat(warnings).isEmpty();
    }

    @Test
    void tellsPlaceAndWayOutOfEachLineThatIsNoRuleAndReadsTheOthers() throws IOException {
        List<Allowance> rules = read("com.acme.Metrics 2ms", "com.acme.Metrics", "a-b 2ms x", "a.B 2 x", "a.B 2ms x");

        assertThat(rules).hasSize(1);
        assertThat(warnings).hasSize(4);
        assertThat(warnings.get(0)).startsWith(file() + ":1 lacks a reason; write FRAME BUDGET REASON");
        assertThat(warnings.get(1)).startsWith(file() + ":2 lacks a budget and a reason");
        assertThat(warnings.get(2)).startsWith(file() + ":3: 'a-b' is no frame");
        assertThat(warnings.get(3)).startsWith(file() + ":4: '2' is no budget");
    }

    @Test
    void goesOnWithoutAFileThatCannotBeRead() {
        assertThat(AllowFile.read(folder.resolve("absent"), warnings::add)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("allow=" + folder.resolve("absent"));
    }

    private Path file() {
        return folder.resolve("allow.txt");
    }

    private List<Allowance> read(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        return AllowFile.read(file(), warnings::add);
    }
}
