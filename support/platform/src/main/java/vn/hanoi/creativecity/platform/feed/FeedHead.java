package vn.hanoi.creativecity.platform.feed;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far the feed goes, for those who wait until it goes on. */
@Singleton
class FeedHead {

    private final int mostWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private long position;
    private int waiting;
    private boolean isClosed;

    /** @param mostWaiting how many may wait, so that those who ask for something else find room */
    FeedHead(@ConfigProperty(name = "feed.waiters", defaultValue = "64") int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    void advanceTo(long head) {
        lock.lock();
        try {
            if (head != position) {
                position = head;
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody wait any more. */
    void close() {
        lock.lock();
        try {
            isClosed = true;
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the feed is not at this position any more; tells whether it did, and there was room to wait. */
    boolean awaitOtherThan(long known, Duration most) throws InterruptedException {
        lock.lock();
        try {
            if (waiting == mostWaiting) {
                return false;
            }
            waiting++;
            try {
                long left = most.toNanos();
                while (position == known && left > 0 && !isClosed) {
                    left = advanced.awaitNanos(left);
                }
                return position != known && !isClosed;
            } finally {
                waiting--;
            }
        } finally {
            lock.unlock();
        }
    }
}
