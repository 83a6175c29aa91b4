package dev.holdup.cli.attach;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The JVMs of this user that allow attaching. */
public final class RunningJvms {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private RunningJvms() {}

    /** By pid, without ourselves; one that does not answer within two seconds is listed as it is. */
    public static List<RunningJvm> list() {
        AttachModule.require();
        String self = Long.toString(ProcessHandle.current().pid());
        return VirtualMachine.list().parallelStream()
                .filter(found -> !found.id().equals(self))
                .map(RunningJvms::ask)
                .sorted(Comparator.comparingLong(RunningJvm::pid))
                .toList();
    }

    private static RunningJvm ask(VirtualMachineDescriptor found) {
        long pid = Long.parseLong(found.id());
        String main = RunningJvm.mainOf(found.displayName());
        try {
            Properties properties = Patience.within(LIMIT, () -> propertiesOf(found));
            return new RunningJvm(
                    pid, main, value(properties, "java.version"), value(properties, "holdup.agent"), true);
        } catch (Exception silent) {
            return new RunningJvm(pid, main, Optional.empty(), Optional.empty(), false);
        }
    }

    private static Properties propertiesOf(VirtualMachineDescriptor found) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(found);
        try {
            return jvm.getSystemProperties();
        } finally {
            jvm.detach();
        }
    }

    private static Optional<String> value(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key)).filter(value -> !value.isBlank());
    }
}
