package vn.hanoi.creativecity.gateway.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One question to a service, for all who want to know the same at that time, on whichever event loop they are. */
final class Flight {

    private final String question;
    private final long generation;
    private final List<Reader> waiting = new ArrayList<>();
    private Runnable cancel = () -> {};
    private boolean isOver;

    Flight(String question, long generation) {
        this.question = question;
        this.generation = generation;
    }

    String question() {
        return question;
    }

    /** That in which it began. Who comes after a write needs an answer from after it. */
    long generation() {
        return generation;
    }

    /** Whether the reader waits with the others; not any more when it is over. */
    synchronized boolean join(Reader reader) {
        if (!isOver) {
            waiting.add(reader);
        }
        return !isOver;
    }

    synchronized boolean hasAboard(Reader reader) {
        return waiting.contains(reader);
    }

    synchronized int size() {
        return waiting.size();
    }

    /** What to do when nobody waits any more. */
    synchronized void onCancel(Runnable step) {
        cancel = step;
    }

    /** Takes away somebody who is gone. The others go on waiting. */
    void leave(Reader reader) {
        Runnable step;
        synchronized (this) {
            if (isOver || !waiting.remove(reader) || !waiting.isEmpty()) {
                return;
            }
            isOver = true;
            step = cancel;
        }
        step.run();
    }

    /** Ends it for each who waits, on their own event loop. */
    void land(Consumer<Reader> end) {
        List<Reader> all;
        synchronized (this) {
            if (isOver) {
                return;
            }
            isOver = true;
            all = List.copyOf(waiting);
        }
        all.forEach(reader -> reader.context().runOnContext(_ -> {
            if (!reader.isGone()) {
                end.accept(reader);
            }
        }));
    }
}
