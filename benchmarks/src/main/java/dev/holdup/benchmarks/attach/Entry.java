package dev.holdup.benchmarks.attach;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The agent's way into a target, and what it cost that. Errors: an answer that is not {@code ok …} ends the run. */
record Entry(Target target, Path agent, Path folder) {
    private static final long WINDOW_MS = 2_000;

    Attached play() throws IOException {
        AttachRun.sleep(WINDOW_MS); // what its start has left to do is over
        Target.Mark begin = target.mark();
        AttachRun.sleep(WINDOW_MS);
        Target.Mark calm = target.mark();
        double calmSafepointMs = target.longestSafepointMs(begin);
        long start = System.nanoTime();
        order("command=start,out=" + folder);
        double seconds = (System.nanoTime() - start) / 1e9;
        Target.Mark answered = target.mark();
        AttachRun.sleep(Math.max(0, WINDOW_MS - (long) (seconds * 1e3)));
        Target.Mark end = target.mark();
        double safepointMs = target.longestSafepointMs(calm);
        return new Attached(
                AttachRun.jdk(),
                calm.classes(),
                seconds,
                answered.cpuSeconds() - calm.cpuSeconds(),
                end.cpuSeconds() - calm.cpuSeconds(),
                Math.max(answered.tickMs(), end.tickMs()),
                safepointMs,
                woven(),
                calm.cpuSeconds() - begin.cpuSeconds(),
                calm.tickMs(),
                calmSafepointMs);
    }

    private int woven() throws IOException {
        Path file = folder.resolve("woven.jfr");
        order("command=dump,file=" + file);
        try (RecordingFile recording = new RecordingFile(file)) {
            int woven = 0;
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("holdup.AgentHealth")) {
                    woven = event.getString("applied").split(" ").length;
                }
            }
            return woven;
        }
    }

    private void order(String order) throws IOException {
        Path reply = folder.resolve("reply");
        Files.deleteIfExists(reply);
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(target.pid()));
            try {
                machine.loadAgent(agent.toString(), order + ",reply=" + reply);
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException(e);
        }
        String answer = Files.readString(reply);
        if (!answer.startsWith("ok")) {
            throw new IOException(order + ": " + answer);
        }
    }
}
