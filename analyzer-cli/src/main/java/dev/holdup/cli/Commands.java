package dev.holdup.cli;

import java.util.List;

/** Every command there is, in the order of the help. */
final class Commands {
    private Commands() {}

    static List<Object> all(Context context) {
        return List.of(
                new RunCommand(context),
                new PsCommand(context),
                new AttachCommand(context),
                new DetachCommand(context),
                new RecordCommand(context),
                new TopCommand(context),
                new ReportCommand(context),
                new ServeCommand(context),
                new ViewCommand(context),
                new GateCommand(context),
                new DiffCommand(context),
                new FlameCommand(context),
                new ExportCommand(context),
                new DeadlocksCommand(context),
                new ExplainCommand(context),
                new DemoCommand(context));
    }
}
