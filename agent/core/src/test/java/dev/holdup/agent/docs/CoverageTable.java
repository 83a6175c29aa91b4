package dev.holdup.agent.docs;

import dev.holdup.agent.instrument.Catalog;
import dev.holdup.agent.instrument.Chosen;
import dev.holdup.agent.instrument.Hook;
import dev.holdup.agent.instrument.Instrumentation;
import dev.holdup.agent.instrument.LoopAdvice;
import dev.holdup.agent.instrument.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is instrumented, from the catalog; methods of the JDK are those that the running JDK has. */
final class CoverageTable {
    private CoverageTable() {}

    static String units() {
        Table table = new Table("Instrumentation", "Tested with");
        for (Instrumentation unit : Catalog.ALL) {
            table.row(Table.code(unit.name()), unit.tested());
        }
        return "## Instrumentations\n\n" + table;
    }

    static String libraries() {
        return "## Libraries\n\n" + hooks(hook -> !Chosen.isOfTheJdk(hook));
    }

    static String jdk(int version) {
        return heading(version) + "\n\n" + hooks(Chosen::isOfTheJdk);
    }

    static String heading(int version) {
        return "## JDK " + version;
    }

    private record Place(String unit, String className, String operation, String category) {}

    private static Table hooks(Predicate<Hook> wanted) {
        Map<Place, TreeSet<String>> methods = new LinkedHashMap<>();
        for (Instrumentation unit : Catalog.ALL) {
            unit.hooks().stream().filter(wanted).forEach(hook -> methods.computeIfAbsent(
                            place(unit, hook), place -> new TreeSet<>())
                    .addAll(Chosen.methods(hook)));
        }
        Table table = new Table("Instrumentation", "Class", "Methods", "Operation", "Category");
        methods.forEach((place, names) -> {
            if (!names.isEmpty()) {
                table.row(
                        Table.code(place.unit),
                        Table.code(place.className),
                        Table.code(List.copyOf(names)),
                        Table.code(place.operation),
                        place.category);
            }
        });
        return table;
    }

    private static Place place(Instrumentation unit, Hook hook) {
        Operation operation = hook.operation();
        boolean boundary = hook.advice().getEnclosingClass() == LoopAdvice.class;
        String category = !boundary
                ? operation.category()
                : operation == Operation.SELECT
                        ? "loop boundary; " + operation.category() + " if nested"
                        : "loop boundary";
        return new Place(unit.name(), hook.className(), operation.text(), category);
    }
}
