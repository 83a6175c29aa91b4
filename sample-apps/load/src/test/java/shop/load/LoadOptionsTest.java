package shop.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadOptionsTest {
    @Test
    void readsItsOptions() {
        LoadOptions options =
                LoadOptions.parse("--url", "http://localhost:81/a?b=c", "--duration", "1500ms", "--rate", "2000");
        assertThat(options.duration()).isEqualTo(Duration.ofMillis(1500));
        assertThat(options.schedule(0).total()).isEqualTo(3000);
        assertThat(new String(options.target().request())).startsWith("GET /a?b=c HTTP/1.1\r\nHost: localhost:81\r\n");
    }

    @Test
    void spacesIntendedTimesEvenly() {
        Schedule schedule = new Schedule(1_000, 4, 8);
        assertThat(schedule.intendedNanos(0)).isEqualTo(1_000);
        assertThat(schedule.intendedNanos(1)).isEqualTo(250_001_000);
        assertThat(schedule.endNanos()).isEqualTo(2_000_001_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://example.com/",
                "http://127.0.0.1.example.com/",
                "http://localhost@10.0.0.1/",
                "https://127.0.0.1/",
                "http://0.0.0.0/",
                "ftp://127.0.0.1/",
                "127.0.0.1"
            })
    void refusesWhatIsNotHttpOnLoopback(String url) {
        assertThatThrownBy(() -> LoadOptions.parse("--url", url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1/", "http://127.1.2.3:80/", "http://[::1]/", "http://localhost"})
    void takesLoopback(String url) {
        assertThat(LoadOptions.parse("--url", url).target().address().getPort()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rate 0",
                "--duration 11m",
                "--duration 5",
                "--pipeline 0",
                "--connections 1025",
                "--rate",
                "--x 1"
            })
    void refusesWhatIsOutOfBounds(String options) {
        assertThatThrownBy(() -> LoadOptions.parse(("--url http://127.0.0.1/ " + options).split(" ")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
