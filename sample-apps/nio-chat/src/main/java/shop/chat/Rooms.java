package shop.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is where. A room exists as long as somebody is in it. */
final class Rooms {
    private final Map<String, Set<Client>> members = new LinkedHashMap<>();

    void enter(Client client, String room) {
        leave(client);
        client.room = room;
        members.computeIfAbsent(room, r -> new LinkedHashSet<>()).add(client);
    }

    void leave(Client client) {
        Set<Client> there = members.get(client.room);
        if (there != null && there.remove(client) && there.isEmpty()) {
            members.remove(client.room);
        }
        client.room = "";
    }

    boolean nickTaken(String nick) {
        return members.values().stream().flatMap(Set::stream).anyMatch(c -> c.nick.equals(nick));
    }

    /** A copy: sending to a member may drop that member. */
    List<Client> in(String room) {
        return new ArrayList<>(members.getOrDefault(room, Set.of()));
    }

    List<String> summary() {
        List<String> lines = new ArrayList<>();
        members.forEach((room, there) -> lines.add("* " + room + " " + there.size()));
        return lines;
    }
}
