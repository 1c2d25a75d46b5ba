package vn.hanoi.creativecity.gateway.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundTest {

    private final Flushes flushes = new Flushes();
    private final EmbeddedChannel channel = new EmbeddedChannel(flushes, new Round(), new Dealing());
    private ChannelFuture written;

    @AfterEach
    void end() {
        channel.finishAndReleaseAll();
    }

    @Test
    void whatIsWrittenIsSentTogetherAtTheEnd() {
        inARound(() -> {
            writeAndFlush(1);
            writeAndFlush(2);
            assertEquals(0, flushes.count);
        });
        assertEquals(1, flushes.count);
        assertSent(1);
        assertSent(2);

        inARound(() -> writeAndFlush(3));
        assertEquals(2, flushes.count);
        assertSent(3);
    }

    @Test
    void whatMakesOthersWaitForRoomIsSentAtOnce() {
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(100, 1_000));
        inARound(() -> {
            writeAndFlush(50);
            assertEquals(0, flushes.count);
            writeAndFlush(1_500);
            assertEquals(1, flushes.count);
            assertTrue(channel.isWritable());
        });
        assertEquals(1, flushes.count);
        assertSent(50);
        assertSent(1_500);
    }

    @Test
    void whatIsWrittenBeforeTheConnectionIsClosedIsSent() {
        inARound(() -> {
            written = writeAndFlush(5);
            channel.close();
            assertTrue(written.isSuccess());
        });
        assertEquals(1, flushes.count);
        assertSent(5);
    }

    @Test
    void whatIsWrittenBeforeItIsTakenAwayIsSent() {
        inARound(() -> {
            written = writeAndFlush(5);
            channel.pipeline().remove(Round.class);
            assertTrue(written.isSuccess());
        });
        assertEquals(1, flushes.count);
        assertSent(5);
    }

    @Test
    void whatIsWrittenToAConnectionThatIsGoneFails() {
        inARound(() -> {
            written = writeAndFlush(5);
            channel.unsafe().closeForcibly();
        });
        assertTrue(written.isDone());
        assertFalse(written.isSuccess());
        assertNull(channel.readOutbound());
    }

    @Test
    void whatIsWrittenWhileTheRestIsSentIsSentToo() {
        flushes.onFirst = () -> writeAndFlush(2);
        inARound(() -> writeAndFlush(1));
        assertEquals(2, flushes.count);
        assertSent(1);
        assertSent(2);
    }

    /** Its end is when what has come is dealt with. */
    private void inARound(Runnable deal) {
        channel.writeInbound(deal);
    }

    private ChannelFuture writeAndFlush(int length) {
        return channel.writeAndFlush(Unpooled.wrappedBuffer(new byte[length]));
    }

    private void assertSent(int length) {
        ByteBuf sent = channel.readOutbound();
        assertEquals(length, sent.readableBytes());
        sent.release();
    }

    private static final class Dealing extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object deal) {
            ((Runnable) deal).run();
        }
    }

    private static final class Flushes extends ChannelOutboundHandlerAdapter {

        private int count;
        private Runnable onFirst = () -> {};

        @Override
        public void flush(ChannelHandlerContext context) {
            count++;
            context.flush();
            if (count == 1) {
                onFirst.run();
            }
        }
    }
}
