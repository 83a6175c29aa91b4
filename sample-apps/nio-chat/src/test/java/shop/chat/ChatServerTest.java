package shop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.backend.Catalog;
import shop.faults.FaultPlan;
import shop.faults.FaultSpec;

class ChatServerTest {
    private final FaultPlan faults = new FaultPlan(Catalog.all());

    static Stream<String> faults() {
        return Stream.of(Main.FAULTS);
    }

    private ChatServer server;
    private ChatClient ann;
    private ChatClient bob;

    @BeforeEach
    void start() throws IOException {
        server = ChatServer.start(0, faults);
        ann = named("ann");
        bob = named("bob");
    }

    @AfterEach
    void stop() throws IOException {
        ann.close();
        bob.close();
        server.close();
    }

    @Test
    void passesAMessageToEverybodyInTheRoom() throws IOException {
        ann.send("hello\n");
        assertThat(ann.await("<")).isEqualTo("<ann> hello");
        assertThat(bob.await("<")).isEqualTo("<ann> hello");
    }

    @Test
    void keepsRoomsApart() throws IOException {
        bob.send("/join den\n").await("* bob joined den");
        ann.send("here\n/rooms\n").await("* den 1");
        bob.send("there\n");
        assertThat(bob.await("<")).isEqualTo("<bob> there");
    }

    @Test
    void waitsForTheRestOfALine() throws IOException {
        ann.send("hel").send("lo wor").send("ld\r\nnext\n");
        assertThat(bob.await("<")).isEqualTo("<ann> hello world");
        assertThat(bob.await("<")).isEqualTo("<ann> next");
    }

    @Test
    void refusesALineThatIsTooLongAndKeepsTheOthers() throws IOException {
        ann.send("x".repeat(LineDecoder.MAX_BYTES + 1));
        assertThat(bob.await("* ann left")).isNotNull();
        assertThat(bob.send("still here\n").await("<")).isEqualTo("<bob> still here");
    }

    @Test
    void takesALineOfTheGreatestLength() throws IOException {
        ann.send("x".repeat(LineDecoder.MAX_BYTES) + "\n");
        assertThat(bob.await("<ann> x")).hasSize(LineDecoder.MAX_BYTES + "<ann> ".length());
    }

    @Test
    void dropsOneWhoDoesNotReadAndOnlyThat() throws IOException {
        ChatClient slow = named("slow");
        String words = "x".repeat(1000) + "\n";
        // What the sockets' buffers hold is the system's choice: talk until the server gives up, at most 64 MB.
        boolean dropped = false;
        for (int i = 0; i < 64_000 && !dropped; i++) {
            ann.send(words);
            ann.await("<ann> x");
            bob.await("<ann> x");
            dropped = i % 100 == 99 && gone("slow");
        }
        assertThat(dropped).isTrue();
        assertThat(bob.send("still here\n").await("<bob>")).isEqualTo("<bob> still here");
        slow.close();
    }

    @Test
    void tellsTheRoomWhoLeft() throws IOException {
        ann.close();
        assertThat(bob.await("* ann")).isEqualTo("* ann left");
    }

    @Test
    void refusesATakenName() throws IOException {
        assertThat(bob.send("/nick ann\n").await("!")).isEqualTo("! ann is taken");
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isHeldUpByAFaultForItsTime(String fault) throws IOException {
        faults.enable(FaultSpec.of(fault, "60", "100"));
        assertThat(answerTime()).isGreaterThanOrEqualTo(Duration.ofMillis(59));
    }

    @Test
    void isFastWhenNoFaultIsOn() throws IOException {
        Duration fastest = answerTime();
        for (int i = 0; i < 20; i++) {
            Duration next = answerTime();
            fastest = next.compareTo(fastest) < 0 ? next : fastest;
        }
        assertThat(fastest).isLessThan(Duration.ofMillis(20));
    }

    private Duration answerTime() throws IOException {
        long start = System.nanoTime();
        ann.send("hello\n").await("<ann> hello");
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private boolean gone(String nick) throws IOException {
        String line = bob.send("/who\n").await("* ");
        return line.equals("* " + nick + " left") || !line.contains(nick);
    }

    private ChatClient named(String nick) throws IOException {
        ChatClient client = new ChatClient(server.port());
        client.send("/nick " + nick + "\n").await("* guest-");
        return client;
    }
}
