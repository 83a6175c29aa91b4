package shop.backend;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import shop.faults.Fault;

/** Matches coupons with a pattern that backtracks. */
final class CouponMatcher implements Fault {
    private static final Pattern COUPON = Pattern.compile("[A-Z]*[A-Z]*[A-Z]*!");
    private static final String NO_COUPON = "COUPON".repeat(10);

    @Override
    public void strike(Duration hold, Executor loop) {
        long end = System.nanoTime() + hold.toNanos();
        do {
            matches(NO_COUPON);
        } while (System.nanoTime() < end);
    }

    private static boolean matches(String code) {
        return COUPON.matcher(code).matches();
    }
}
