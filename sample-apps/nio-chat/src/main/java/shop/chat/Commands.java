package shop.chat;

import java.util.stream.Collectors;
import shop.faults.FaultPlan;

/** What lines mean: {@code /nick}, {@code /join}, {@code /who}, {@code /rooms}, {@code /quit}, or words for the room. */
final class Commands {
    private static final String LOBBY = "lobby";
    private static final String NAME = "[A-Za-z0-9_-]{1,20}";

    private final Rooms rooms;
    private final FaultPlan faults;
    private int guests;

    Commands(Rooms rooms, FaultPlan faults) {
        this.rooms = rooms;
        this.faults = faults;
    }

    void arrived(Client client) {
        do {
            client.nick = "guest-" + ++guests;
        } while (rooms.nickTaken(client.nick));
        rooms.enter(client, LOBBY);
        client.send("* welcome " + client.nick);
    }

    void left(Client client) {
        String room = client.room;
        rooms.leave(client);
        broadcast(room, "* " + client.nick + " left");
    }

    void line(Client client, String line) {
        if (!client.isOpen() || line.isBlank()) {
            return;
        }
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1].trim() : "";
        switch (words[0]) {
            case "/nick" -> rename(client, rest);
            case "/join" -> join(client, rest);
            case "/who" -> client.send(who(client.room));
            case "/rooms" -> rooms.summary().forEach(client::send);
            case "/quit" -> client.close();
            default -> {
                if (line.startsWith("/")) {
                    client.send("! no command " + words[0]);
                } else {
                    say(client, line);
                }
            }
        }
    }

    private void say(Client client, String words) {
        try {
            faults.strike(Runnable::run);
        } catch (Exception e) {
            System.err.println("a message was lost: " + e);
            client.send("! your message was lost");
            return;
        }
        broadcast(client.room, "<" + client.nick + "> " + words);
    }

    private void rename(Client client, String nick) {
        if (!nick.matches(NAME)) {
            client.send("! a name is 1 to 20 letters, digits, - or _");
        } else if (rooms.nickTaken(nick)) {
            client.send("! " + nick + " is taken");
        } else {
            String before = client.nick;
            client.nick = nick;
            broadcast(client.room, "* " + before + " is now " + nick);
        }
    }

    private void join(Client client, String room) {
        if (!room.matches(NAME)) {
            client.send("! a name is 1 to 20 letters, digits, - or _");
            return;
        }
        String before = client.room;
        rooms.enter(client, room);
        broadcast(before, "* " + client.nick + " went to " + room);
        broadcast(room, "* " + client.nick + " joined " + room);
    }

    private String who(String room) {
        return rooms.in(room).stream().map(c -> c.nick).collect(Collectors.joining(" ", "* ", ""));
    }

    private void broadcast(String room, String line) {
        for (Client member : rooms.in(room)) {
            member.send(line);
        }
    }
}
