package dev.holdup.benchmarks.reading;

import java.nio.file.Path;
import org.openjdk.jmc.common.IMCFrame;
import org.openjdk.jmc.common.IMCStackTrace;
import org.openjdk.jmc.common.item.IItem;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.IMemberAccessor;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.flightrecorder.JfrAttributes;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Mission Control's, which loads all events before it gives any. */
final class JmcReader implements Reader {
    @Override
    public Sum read(Path file) throws Exception {
        IItemCollection wanted =
                JfrLoaderToolkit.loadEvents(file.toFile()).apply(ItemFilters.type(WANTED.toArray(String[]::new)));
        long events = 0;
        long frames = 0;
        long letters = 0;
        for (IItemIterable items : wanted) {
            IMemberAccessor<IMCStackTrace, IItem> stackOf = JfrAttributes.EVENT_STACKTRACE.getAccessor(items.getType());
            for (IItem item : items) {
                events++;
                IMCStackTrace stack = stackOf.getMember(item);
                for (IMCFrame frame : stack == null ? java.util.List.<IMCFrame>of() : stack.getFrames()) {
                    frames++;
                    letters += frame.getMethod().getType().getFullName().length()
                            + frame.getMethod().getMethodName().length();
                }
            }
        }
        return new Sum(events, frames, letters);
    }
}
