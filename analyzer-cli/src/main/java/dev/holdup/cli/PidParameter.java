package dev.holdup.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The process that a command is about. */
final class PidParameter {
    @Parameters(
            index = "0",
            paramLabel = "PID",
            converter = Converter.class,
            description = "Process, as 'holdup ps' shows it.")
    private long pid;

    long value() {
        return pid;
    }

    static final class Converter implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            try {
                return Long.valueOf(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no process id; 'holdup ps' lists them");
            }
        }
    }
}
