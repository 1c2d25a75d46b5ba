package vn.hanoi.creativecity.gateway.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LenderTest {

    private static final int LARGE = 40_000;

    private final LongAdder lentBytes = new LongAdder();
    private final Loans loans = new Loans(lentBytes);
    private final Lender lender = new Lender();
    private final EmbeddedChannel channel = new EmbeddedChannel(lender);

    @AfterEach
    void nothingIsLentAnyMore() {
        channel.finishAndReleaseAll();
        assertEquals(0, lentBytes.sum());
    }

    @Test
    void aLargePieceLiesWhereItWasReadUntilItIsWritten() {
        lender.lendNext(loans);
        ByteBuf read = read(LARGE);
        HttpContent handedOn = pass(new DefaultHttpContent(read));
        assertEquals(read.memoryAddress(), handedOn.content().memoryAddress());
        assertEquals(read, handedOn.content());
        assertEquals(LARGE, lentBytes.sum());

        Promise<Void> written = Promise.promise();
        loans.end(Buffer.buffer(handedOn.content()), written.future());
        assertEquals(1, read.refCnt());
        written.complete();
        assertEquals(0, read.refCnt());
    }

    @Test
    void whatCouldNotBeWrittenComesBackToo() {
        lender.lendNext(loans);
        ByteBuf read = read(LARGE);
        HttpContent handedOn = pass(new DefaultHttpContent(read));
        Promise<Void> written = Promise.promise();
        loans.end(Buffer.buffer(handedOn.content()), written.future());
        written.fail("The reader is gone");
        assertEquals(0, read.refCnt());
    }

    @Test
    void whoLooksAtNothingAnyMoreKeepsWhatIsBeingWritten() {
        lender.lendNext(loans);
        ByteBuf first = read(LARGE);
        ByteBuf second = read(LARGE);
        HttpContent handedOn = pass(new DefaultHttpContent(first));
        pass(new DefaultHttpContent(second));
        Promise<Void> written = Promise.promise();
        loans.end(Buffer.buffer(handedOn.content()), written.future());

        loans.end();
        assertEquals(0, second.refCnt());
        assertEquals(1, first.refCnt());
        assertEquals(LARGE, lentBytes.sum());
        assertIsNotLent(read(LARGE));
        written.complete();
        assertEquals(0, first.refCnt());
    }

    @Test
    void oneAnswerIsLent() {
        lender.lendNext(loans);
        ByteBuf read = read(LARGE);
        HttpContent handedOn = pass(new DefaultLastHttpContent(read));
        assertInstanceOf(LastHttpContent.class, handedOn);
        assertEquals(read.memoryAddress(), handedOn.content().memoryAddress());
        assertIsNotLent(read(LARGE));
        loans.end();
        assertEquals(0, read.refCnt());
    }

    @Test
    void whatWouldKeepMuchMemoryForLittleIsNotLent() {
        lender.lendNext(loans);
        assertIsNotLent(read(2_047));
        ByteBuf whole = read(65_536);
        assertIsNotLent(whole.readRetainedSlice(30_000));
        ByteBuf most = whole.readRetainedSlice(35_000);
        HttpContent handedOn = pass(new DefaultHttpContent(most));
        assertEquals(most.memoryAddress(), handedOn.content().memoryAddress());
        loans.end();
        whole.release();
        assertEquals(0, whole.refCnt());
    }

    @Test
    void whatIsOnTheHeapIsNotLent() {
        lender.lendNext(loans);
        assertIsNotLent(Unpooled.wrappedBuffer(new byte[LARGE]));
    }

    @Test
    void whatSomebodyElseHoldsOutsideOfTheHeapIsNoLoan() {
        lender.lendNext(loans);
        Promise<Void> written = Promise.promise();
        written.complete();
        ByteBuf other = Unpooled.directBuffer(10).writeZero(10);
        loans.end(Buffer.buffer(other), written.future());
        ByteBuf large = read(LARGE);
        pass(new DefaultHttpContent(large));
        loans.end(Buffer.buffer(other), written.future());
        assertEquals(1, large.refCnt());
        loans.end();
        assertEquals(0, large.refCnt());
        assertEquals(1, other.refCnt());
        other.release();
    }

    @Test
    void piecesThatAreNotLentMayComeBetween() {
        lender.lendNext(loans);
        ByteBuf small = Unpooled.wrappedBuffer(new byte[10]);
        ByteBuf large = read(LARGE);
        HttpContent first = pass(new DefaultHttpContent(small));
        HttpContent second = pass(new DefaultHttpContent(large));
        Promise<Void> written = Promise.promise();
        loans.end(Buffer.buffer(first.content()), written.future());
        written.complete();
        assertEquals(1, large.refCnt());
        loans.end(Buffer.buffer(second.content()), written.future());
        assertEquals(0, large.refCnt());
        assertEquals(1, small.refCnt());
    }

    private void assertIsNotLent(ByteBuf read) {
        HttpContent content = new DefaultHttpContent(read);
        long before = lentBytes.sum();
        assertSame(content, pass(content));
        assertEquals(before, lentBytes.sum());
        content.release();
    }

    private HttpContent pass(HttpContent content) {
        channel.writeInbound(content);
        return channel.readInbound();
    }

    private static ByteBuf read(int length) {
        ByteBuf bytes = PooledByteBufAllocator.DEFAULT.directBuffer(length, length);
        for (int i = 0; i < length; i++) {
            bytes.writeByte(i % 251);
        }
        return bytes;
    }
}
