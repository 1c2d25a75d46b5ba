package vn.hanoi.creativecity.gateway.upstream;

import io.netty.buffer.ByteBuf;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The pieces of one answer that are lent to who reads it. Each is theirs until it is written, or until they say that they look
 * at none any more. All of it is called on one event loop.
 */
public final class Loans {

    private final LongAdder bytes;
    private final Queue<ByteBuf> lent = new ArrayDeque<>(2);
    private boolean isOver;

    /** @param bytes of all that is lent */
    Loans(LongAdder bytes) {
        this.bytes = bytes;
    }

    /** Lends a piece; false if nobody wants it, and it stays the caller's. */
    boolean add(ByteBuf piece) {
        if (isOver) {
            return false;
        }
        lent.add(piece);
        bytes.add(piece.readableBytes());
        return true;
    }

    /** Takes the piece back when it is written, if it was lent. To be called for each piece, in the order in which they came. */
    public void end(Buffer piece, Future<Void> written) {
        ByteBuf next = lent.peek();
        if (next != null && isIn(next, piece.getByteBuf())) {
            lent.remove();
            written.onComplete(_ -> takeBack(next));
        }
    }

    private static boolean isIn(ByteBuf loan, ByteBuf piece) {
        return piece.hasMemoryAddress() && piece.memoryAddress() == loan.memoryAddress() + loan.readerIndex();
    }

    /** No piece is looked at any more, but for those that are being written. */
    public void end() {
        isOver = true;
        lent.forEach(this::takeBack);
        lent.clear();
    }

    private void takeBack(ByteBuf piece) {
        bytes.add(-piece.readableBytes());
        piece.release();
    }
}
