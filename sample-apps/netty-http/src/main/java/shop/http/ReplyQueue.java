package shop.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;

/** Answers of one connection, written in the order of their requests. Used on the connection's loop only. */
final class ReplyQueue {
    final class Slot {
        private final boolean keepAlive;
        private Reply reply;

        private Slot(boolean keepAlive) {
            this.keepAlive = keepAlive;
        }

        /** Sets the answer and writes, without flushing, all answers whose turn has come. */
        void fill(ChannelHandlerContext ctx, Reply answer) {
            reply = answer;
            writeReady(ctx);
        }
    }

    private final ArrayDeque<Slot> owed = new ArrayDeque<>();
    private boolean closing;

    /** A place for the next answer; after one without keep-alive the connection takes no more requests. */
    Slot open(boolean keepAlive) {
        Slot slot = new Slot(keepAlive);
        owed.add(slot);
        closing |= !keepAlive;
        return slot;
    }

    boolean closing() {
        return closing;
    }

    /** Takes no more requests; true if nothing is owed, so that the connection can close now. */
    boolean drain() {
        closing = true;
        return owed.isEmpty();
    }

    private void writeReady(ChannelHandlerContext ctx) {
        while (!owed.isEmpty() && owed.peek().reply != null) {
            Slot next = owed.remove();
            boolean last = closing && owed.isEmpty();
            boolean keepAlive = next.keepAlive && !last;
            var written = ctx.write(next.reply.toHttp(keepAlive));
            if (!keepAlive) {
                written.addListener(ChannelFutureListener.CLOSE);
            }
        }
    }
}
