package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.report.Places;
import dev.holdup.analysis.report.Report;
import java.util.List;
import java.util.stream.Stream;

/** Classes of tasks of each loop over the whole recording. */
final class TasksData {
    static final DataTable<Report.TaskClass> TABLE = new DataTable<>(
            "tasks",
            "Classes of tasks of each loop over the whole recording",
            Stream.of(
                            List.<DataColumn<Report.TaskClass>>of(
                                    DataColumn.text("loop", Report.TaskClass::loop),
                                    DataColumn.text("taskClass", Report.TaskClass::className),
                                    DataColumn.integer("count", Report.TaskClass::count)),
                            DataColumn.distribution("queueDelay", Report.TaskClass::queueDelay),
                            DataColumn.distribution("serviceTime", Report.TaskClass::serviceTime),
                            List.<DataColumn<Report.TaskClass>>of(
                                    DataColumn.real("waitedMs", Report.TaskClass::waitedMs),
                                    DataColumn.real("inflictedMs", Report.TaskClass::inflictedMs),
                                    DataColumn.real("estimatedMs", Report.TaskClass::estimatedMs),
                                    DataColumn.text("submitSite", task -> Places.where(task.submitSite()))))
                    .flatMap(List::stream)
                    .toList(),
            recorded -> recorded.report().taskClasses());

    private TasksData() {}
}
