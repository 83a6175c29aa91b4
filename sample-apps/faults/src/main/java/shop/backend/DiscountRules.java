package shop.backend;

import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;
import shop.faults.Fault;

/** Compiles each discount into a lambda of its own, as a rule engine does, instead of keeping it. */
final class DiscountRules implements Fault {
    private static final MethodType RULE = MethodType.methodType(int.class, int.class);

    private final MethodHandle half = half();

    @Override
    public void strike(Duration hold, Executor loop) throws LambdaConversionException {
        long end = System.nanoTime() + hold.toNanos();
        do {
            compile();
        } while (System.nanoTime() < end);
    }

    private Object compile() throws LambdaConversionException {
        MethodType made = MethodType.methodType(IntUnaryOperator.class);
        return LambdaMetafactory.metafactory(MethodHandles.lookup(), "applyAsInt", made, RULE, half, RULE);
    }

    private static MethodHandle half() {
        try {
            return MethodHandles.lookup().findStatic(DiscountRules.class, "half", RULE);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("it is below", e);
        }
    }

    private static int half(int cents) {
        return cents / 2;
    }
}
