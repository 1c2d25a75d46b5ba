package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LiveMemoryTest {

    private static final int MB = 1024 * 1024;

    /** Read by nobody: what nobody could read need not be made. */
    private static volatile byte[] madeLast;

    @Test
    void whatIsHeldCountsUntilItIsLetGo() {
        long before = LiveMemory.bytes();
        List<byte[]> held = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            held.add(new byte[MB]);
        }
        long with = LiveMemory.bytes();
        assertTrue(with - before >= 32 * MB, "grown by " + (with - before));
        held.clear();
        long after = LiveMemory.bytes();
        assertTrue(after - before < MB, "grown by " + (after - before));
    }

    @Test
    void whatOthersThrowAwayMeanwhileDoesNotCount() throws InterruptedException {
        long before = LiveMemory.bytes();
        AtomicBoolean isOver = new AtomicBoolean();
        List<Thread> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            others.add(Thread.ofPlatform().start(() -> {
                while (!isOver.get()) {
                    madeLast = new byte[MB / 16];
                }
            }));
        }
        long most = 0;
        for (int i = 0; i < 30; i++) {
            most = Math.max(most, LiveMemory.bytes() - before);
        }
        isOver.set(true);
        for (Thread other : others) {
            other.join();
        }
        assertTrue(most < 4 * MB, "grown by " + most);
    }
}
