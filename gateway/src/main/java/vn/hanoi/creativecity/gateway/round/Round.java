package vn.hanoi.creativecity.gateway.round;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * In each round an event loop deals with all that has come. What is written to a connection meanwhile is sent at the end of the
 * round: each message that is sent may wake somebody, and who is woken once reads all that is there for them by then.
 */
public final class Round extends ChannelOutboundHandlerAdapter {

    private static final AttributeKey<Boolean> IS_KEPT = AttributeKey.valueOf(Round.class, "isKept");

    private static final FastThreadLocal<End> END = new FastThreadLocal<>() {
        @Override
        protected End initialValue() {
            return new End();
        }
    };

    private ChannelHandlerContext context;
    private End end;
    private boolean isWaiting;

    Round() {}

    /** Lets the connection keep to it from now on. To be called on its event loop, as often as one likes. */
    public static void keep(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        if (!channel.hasAttr(IS_KEPT)) {
            channel.attr(IS_KEPT).set(true);
            channel.pipeline().addFirst(new Round());
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        this.context = context;
        this.end = END.get();
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            // So much is there that whoever writes waits for it to be sent.
            flushNow();
        } else if (!isWaiting) {
            isWaiting = true;
            end.await(this, context.channel().eventLoop());
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        flushWhatWaits();
        context.close(promise);
    }

    @Override
    public void disconnect(ChannelHandlerContext context, ChannelPromise promise) {
        flushWhatWaits();
        context.disconnect(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        flushWhatWaits();
    }

    private void flushWhatWaits() {
        if (isWaiting) {
            flushNow();
        }
    }

    private void flushNow() {
        isWaiting = false;
        context.flush();
    }

    /** The end of the round of one event loop. */
    private static final class End implements Runnable {

        private final Queue<Round> waiting = new ArrayDeque<>();
        private boolean isComing;

        void await(Round connection, Executor loop) {
            waiting.add(connection);
            if (!isComing) {
                isComing = true;
                loop.execute(this);
            }
        }

        @Override
        public void run() {
            isComing = false;
            // What is written because there is room again waits for the next end.
            for (int left = waiting.size(); left > 0; left--) {
                waiting.remove().flushWhatWaits();
            }
        }
    }
}
