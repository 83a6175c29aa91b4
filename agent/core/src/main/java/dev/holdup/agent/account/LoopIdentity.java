package dev.holdup.agent.account;

/**
 * Who a loop is. {@code role} is {@code loop}, {@code worker} or {@code control}; {@code declared} loops were named by the user;
 * {@code hasIdleMethod} says that the loop waits for work in a method that is instrumented as idle.
 */
public record LoopIdentity(
        long id,
        String name,
        String framework,
        String transport,
        String role,
        boolean declared,
        boolean hasIdleMethod) {
    static final String CONTROL = "control";

    /** Whether it is the agent's own scratch loop. */
    public boolean control() {
        return role.equals(CONTROL);
    }
}
