package dev.holdup.agent.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdup.app.Sleeper;
import java.io.IOException;
import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rewrites a class and runs it. */
class CallSitesTest extends ClassLoader {
    private final CallSites callSites = new CallSites();
    private final Counted counted = new Counted();

    @AfterEach
    void clear() {
        HoldupDispatcher.clear();
    }

    @Test
    void sleepsAndWaitsGoThroughTheDispatcherAndStillDoWhatTheyDid() throws Exception {
        Class<?> woven = define();
        HoldupLoops.register(Thread.currentThread(), counted);
        long start = System.nanoTime();
        woven.getMethod("rest").invoke(null);

        assertThat(System.nanoTime() - start).isGreaterThan(4_000_000);
        assertThat(counted.sleeps).isEqualTo(2);
        assertThat(counted.waits).isEqualTo(2);
    }

    @Test
    void leavesAloneWhatDoesNeitherAndWhatIsOfTheJdk() throws IOException {
        assertThat(transform("dev.holdup.app.HeldCode", this)).isNull();
        assertThat(transform("java.lang.Object", null)).isNull();
        assertThat(transform("java.util.concurrent.TimeUnit", null)).isNotNull();
    }

    private Class<?> define() throws IOException {
        byte[] woven = transform(Sleeper.class.getName(), this);
        return defineClass(Sleeper.class.getName(), woven, 0, woven.length);
    }

    private byte[] transform(String name, ClassLoader loader) throws IOException {
        byte[] classFile =
                ClassFileLocator.ForClassLoader.ofSystemLoader().locate(name).resolve();
        return callSites.transform(null, loader, name.replace('.', '/'), null, null, classFile);
    }

    private static final class Counted extends HoldupDispatcher {
        private int sleeps;
        private int waits;

        @Override
        protected long entered(int operation, Object subject) {
            sleeps += operation == HoldupJudgedCalls.SLEEP ? 1 : 0;
            waits += operation == HoldupJudgedCalls.MONITOR_WAIT ? 1 : 0;
            return 1;
        }
    }
}
