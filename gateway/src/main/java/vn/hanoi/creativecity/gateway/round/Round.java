package vn.hanoi.creativecity.gateway.round;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * In each round an event loop deals with all that has come. What is written to a connection meanwhile is sent at the end of the
 * round: each message that is sent may wake somebody, and who is woken once reads all that is there for them by then.
 */
public final class Round extends ChannelOutboundHandlerAdapter {

    private static final AttributeKey<Boolean> IS_KEPT = AttributeKey.valueOf(Round.class, "isKept");

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
    public void flush(ChannelHandlerContext context) {
        if (!context.channel().isWritable()) {
            // So much is there that whoever writes waits for it to be sent.
            flushNow(context);
        } else if (!isWaiting) {
            isWaiting = true;
            context.channel().eventLoop().execute(() -> flushWhatWaits(context));
        }
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        flushWhatWaits(context);
        context.close(promise);
    }

    @Override
    public void disconnect(ChannelHandlerContext context, ChannelPromise promise) {
        flushWhatWaits(context);
        context.disconnect(promise);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        flushWhatWaits(context);
    }

    private void flushWhatWaits(ChannelHandlerContext context) {
        if (isWaiting) {
            flushNow(context);
        }
    }

    private void flushNow(ChannelHandlerContext context) {
        isWaiting = false;
        context.flush();
    }
}
