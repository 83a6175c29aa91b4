package dev.holdup.cli;

import dev.holdup.cli.exit.ExitCodes;
import dev.holdup.cli.exit.Failure;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A command line that cannot be understood: what is wrong, the nearest right word, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        if (e.getCause() instanceof Failure failure) {
            return Failures.print(failure, command.getErr());
        }
        command.getErr().println("holdup: " + sentence(e, command));
        command.getErr()
                .println("        " + command.getCommandSpec().qualifiedName() + " --help shows what there is.");
        command.getErr().flush();
        return ExitCodes.USAGE;
    }

    private static String sentence(ParameterException e, CommandLine command) {
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        String message = e.getMessage();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String unknown(String word, CommandLine command) {
        boolean option = word.startsWith("-");
        boolean expectsCommand = !option && !command.getSubcommands().isEmpty();
        if (!option && !expectsCommand) {
            return "'" + word + "' is one word too many.";
        }
        if (expectsCommand && word.endsWith(".jfr")) {
            return "there is no command '" + word + "'; for a recording: holdup report " + word;
        }
        Collection<String> known =
                option ? optionNames(command) : command.getSubcommands().keySet();
        String bare = word.split("=", 2)[0];
        String what = option ? "option" : "command";
        return Nearest.to(bare, known)
                .map(nearest -> "there is no " + what + " '" + bare + "'; the nearest is '" + nearest + "'.")
                .orElse("there is no " + what + " '" + bare + "'.");
    }

    private static List<String> optionNames(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .map(OptionSpec::names)
                .flatMap(Stream::of)
                .filter(name -> name.startsWith("--"))
                .toList();
    }
}
