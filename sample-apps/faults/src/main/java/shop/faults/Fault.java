package shop.faults;

import java.time.Duration;
import java.util.concurrent.Executor;

/** One way of holding up the thread that calls it. Instances are shared by all loops of a server. */
public interface Fault {
    /**
     * Returns after about {@code hold}, having kept the calling thread all that time.
     *
     * @param hold how long; a fault whose length cannot be chosen ignores it and says so in its catalog line
     * @param loop runs tasks on the calling loop, after the current one
     * @throws Exception what the real call would throw; the request then fails
     */
    void strike(Duration hold, Executor loop) throws Exception;
}
