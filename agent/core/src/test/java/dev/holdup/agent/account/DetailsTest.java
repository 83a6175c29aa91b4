package dev.holdup.agent.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.agent.instrument.Operation;
import dev.holdup.schema.Categories;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class DetailsTest {
    @Test
    void tellsNothingOfNothing() {
        assertThat(Details.of(null)).isEmpty();
    }

    @Test
    void tellsTextsAndPathsAsTheyAre() {
        assertThat(Details.of("a.txt")).isEqualTo("a.txt");
        assertThat(Details.of(new File("b.txt"))).isEqualTo("b.txt");
        assertThat(Details.of(Path.of("c.txt"))).isEqualTo("c.txt");
    }

    @Test
    void tellsAddressesWithoutAskingTheNameService() throws IOException {
        InetAddress unnamed = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 7});

        assertThat(Details.of(unnamed)).isEqualTo("/192.0.2.7");
        assertThat(Details.of(new InetSocketAddress(unnamed, 80))).isEqualTo("/192.0.2.7:80");
        assertThat(Details.of(InetSocketAddress.createUnresolved("db.invalid", 5432)))
                .contains("db.invalid")
                .endsWith(":5432");
    }

    @Test
    void tellsStandardInput() {
        assertThat(Details.of(new FileInputStream(java.io.FileDescriptor.in))).isEqualTo("standard input");
    }

    @Test
    void tellsACommandWithoutItsArguments() {
        assertThat(Details.of(new ProcessBuilder("pg_dump", "--password=secret")))
                .isEqualTo("pg_dump");
        assertThat(Details.of(new ProcessBuilder(List.of()))).isEmpty();
    }

    @Test
    void tellsTheClassOfWhatIsAwaited() {
        assertThat(Details.of(new CountDownLatch(1))).isEqualTo("java.util.concurrent.CountDownLatch");
    }

    @Test
    void neverCallsToStringOfAnApplicationsClass() throws FileNotFoundException {
        class Blocker {
            @Override
            public String toString() {
                throw new AssertionError("called");
            }
        }
        class OurFile extends File {
            private static final long serialVersionUID = 1;

            OurFile() {
                super("secret");
            }

            @Override
            public String toString() {
                throw new AssertionError("called");
            }
        }

        assertThat(Details.of(new Blocker())).isEqualTo(Blocker.class.getName());
        assertThat(Details.of(new OurFile())).isEqualTo(OurFile.class.getName());
    }

    @Test
    void neverCallsTheApplicationsListOfACommand() {
        List<String> command = new AbstractList<>() {
            @Override
            public String get(int index) {
                throw new AssertionError("called");
            }

            @Override
            public int size() {
                return 1;
            }
        };

        assertThat(Details.of(new ProcessBuilder(command))).isNotNull();
    }

    @Test
    void parksOfFuturesAreFutures() {
        assertThat(Details.category(Operation.PARK, new FutureTask<>(() -> null)))
                .isEqualTo(Categories.FUTURE);
        assertThat(Details.category(Operation.PARK, new CountDownLatch(1))).isEqualTo(Categories.PARK);
        assertThat(Details.category(Operation.PARK, null)).isEqualTo(Categories.PARK);
    }

    @Test
    void otherOperationsKeepTheirCategory() {
        assertThat(Details.category(Operation.FILE_READ, new FutureTask<>(() -> null)))
                .isEqualTo(Categories.FILE);
    }
}
