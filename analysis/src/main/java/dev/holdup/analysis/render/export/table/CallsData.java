package dev.holdup.analysis.render.export.table;

import dev.holdup.analysis.model.BlockingCall;
import java.util.List;

/** Each blocking call of a loop's thread. */
final class CallsData {
    static final DataTable<BlockingCall> TABLE = new DataTable<>(
            "calls",
            "Each blocking call of a loop's thread",
            List.of(
                    DataColumn.instant("start", BlockingCall::startNanos),
                    DataColumn.ms("durationMs", BlockingCall::durationNanos),
                    DataColumn.text("loop", call -> call.loop().name()),
                    DataColumn.text("operation", BlockingCall::operation),
                    DataColumn.text("category", BlockingCall::category),
                    DataColumn.text("detail", BlockingCall::detail),
                    DataColumn.text("taskClass", BlockingCall::taskClass),
                    DataColumn.known("victims", call -> call.waiting().victims()),
                    DataColumn.ms("inflictedMs", call -> call.waiting().inflictedNanos()),
                    DataColumn.text("owner", BlockingCall::owner),
                    DataColumn.bool("joined", BlockingCall::joined),
                    DataColumn.text("culprit", call -> Code.culprit(call.stack())),
                    DataColumn.text("stack", call -> Code.stack(call.stack()))),
            recorded -> recorded.seen().calls());

    private CallsData() {}
}
