package vn.hanoi.creativecity.gateway.upstream;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Hands on what a connection brings. The client of Vert.x copies each piece of an answer, because nobody tells it when theirs
 * is done with; who does tell borrows large ones where they were read into.
 */
final class Lender extends ChannelInboundHandlerAdapter {

    /** To borrow a smaller piece takes about as long as to copy it. */
    private static final int LEAST_BYTES = 2_048;

    private Loans borrower;

    /** Lets the answers that the connection brings be borrowed. */
    static void on(HttpConnection connection) {
        pipeline(connection).addBefore("handler", null, new Lender());
    }

    /** Who lends what the connection brings. */
    static Lender of(HttpConnection connection) {
        return pipeline(connection).get(Lender.class);
    }

    private static ChannelPipeline pipeline(HttpConnection connection) {
        return ((ConnectionBase) connection).channel().pipeline();
    }

    /** Lends the next answer. To be called on the event loop of the connection, which is asked one thing at a time. */
    void lendNext(Loans borrower) {
        this.borrower = borrower;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        Object handedOn = message;
        if (borrower != null && message instanceof HttpContent piece) {
            if (isWorthwhile(piece.content()) && borrower.add(piece.content())) {
                handedOn = piece.replace(Unpooled.wrappedBuffer(piece.content().nioBuffer()));
            }
            if (message instanceof LastHttpContent) {
                borrower = null;
            }
        }
        context.fireChannelRead(handedOn);
    }

    /** Not when most of the memory that would be kept for it holds something else. */
    private static boolean isWorthwhile(ByteBuf piece) {
        int length = piece.readableBytes();
        ByteBuf whole = piece.unwrap() == null ? piece : piece.unwrap();
        return length >= LEAST_BYTES && piece.hasMemoryAddress() && whole.capacity() <= 2 * length;
    }
}
