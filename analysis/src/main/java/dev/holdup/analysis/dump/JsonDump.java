package dev.holdup.analysis.dump;

import dev.holdup.waitfor.Scope;
import dev.holdup.waitfor.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of {@code Thread.dump_to_file}: virtual threads and scopes as well; from 25 on the monitors that are held and
 * wanted, never the owners of other locks.
 */
final class JsonDump {
    private final List<DumpedThread> threads = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean anyMonitor;

    private JsonDump() {}

    static Snapshot read(String source, String text) {
        JsonNode dump;
        try {
            dump = JsonMapper.shared().readTree(text).path("threadDump");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(source + " is no whole JSON: " + e.getOriginalMessage(), e);
        }
        if (!dump.path("threadContainers").isArray()) {
            throw new IllegalArgumentException(
                    source + " is JSON and no thread dump: it lacks threadDump.threadContainers; "
                            + "make one with: jcmd PID Thread.dump_to_file -format=json FILE");
        }
        JsonDump reading = new JsonDump();
        dump.path("threadContainers")
                .forEach(container -> container.path("threads").forEach(reading::thread));
        List<String> gaps = new ArrayList<>();
        if (!reading.anyMonitor) {
            gaps.add("monitors: this JDK's dump does not tell them");
        }
        gaps.add("owners of java.util.concurrent locks: this kind of dump leaves them out");
        gaps.add("queued tasks of pools, and what joins wait for");
        String of = source + ", pid " + dump.path("processId").asString("?") + ", JDK "
                + dump.path("runtimeVersion").asString("?");
        return DumpGraph.of(of, reading.threads, reading.scopes(dump.path("threadContainers")), gaps);
    }

    private void thread(JsonNode thread) {
        String name = thread.path("name").asString("");
        String id = thread.path("tid").asString("0");
        String shown = name.isEmpty() ? "virtual thread #" + id : name;
        names.put(id, shown);
        String blockedOn = thread.path("blockedOn").asString(null);
        String parkedOn = thread.path("parkBlocker").path("object").asString(null);
        String waitsFor = blockedOn != null ? blockedOn : parkedOn;
        String waitingOn = thread.path("waitingOn").asString(null);
        List<String> owns = new ArrayList<>();
        thread.path("monitorsOwned").forEach(at -> at.path("locks").forEach(lock -> owns.add(lock.asString(""))));
        anyMonitor |= blockedOn != null || !owns.isEmpty();
        owns.remove(waitsFor);
        owns.remove(waitingOn);
        List<String> frames = new ArrayList<>();
        thread.path("stack")
                .forEach(frame -> frames.add(frame.asString("").replaceFirst("^[\\w.]+(@[^/]*)?/(?!0x)", "")));
        threads.add(new DumpedThread(
                shown,
                Long.parseLong(id),
                thread.path("virtual").asBoolean(false),
                thread.path("state").asString(""),
                waitsFor,
                waitsFor == null ? null : waitsFor.substring(waitsFor.lastIndexOf('.') + 1),
                blockedOn != null,
                owns,
                frames));
    }

    private List<Scope> scopes(JsonNode containers) {
        Map<String, Integer> ids = new HashMap<>();
        containers.forEach(container -> ids.put(container.path("container").asString(""), ids.size()));
        List<Scope> scopes = new ArrayList<>();
        for (JsonNode container : containers) {
            List<String> here = new ArrayList<>();
            container
                    .path("threads")
                    .forEach(thread -> here.add(names.get(thread.path("tid").asString("0")) + " "
                            + thread.path("state").asString("")));
            String owner = container.path("owner").asString(null);
            scopes.add(new Scope(
                    scopes.size(),
                    ids.getOrDefault(container.path("parent").asString(""), -1),
                    container.path("container").asString("").replaceFirst("/jdk\\.internal\\..*$", ""),
                    owner == null ? "" : names.getOrDefault(owner, "thread #" + owner),
                    here,
                    here.size()));
        }
        return scopes;
    }
}
