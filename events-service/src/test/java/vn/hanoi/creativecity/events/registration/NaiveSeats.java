package vn.hanoi.creativecity.events.registration;

import java.util.ArrayList;
import java.util.List;

/** What a registration office would do with a pencil: the same rules, without anybody coming at the same moment. */
final class NaiveSeats {

    private final List<Entry> entries = new ArrayList<>();
    private int capacity;

    NaiveSeats(int capacity) {
        this.capacity = capacity;
    }

    /** Somebody in the book, in the order in which they came. */
    static final class Entry {

        private int size;
        private String state;

        private Entry(int size, String state) {
            this.size = size;
            this.state = state;
        }

        boolean isLive() {
            return !state.equals("CANCELLED");
        }

        boolean isOffered() {
            return state.equals("OFFERED");
        }

        private boolean waits() {
            return state.equals("WAITLISTED");
        }

        private boolean holdsSeats() {
            return isLive() && !waits();
        }
    }

    void register(int size) {
        entries.add(new Entry(size, size <= free() ? "ATTENDING" : "WAITLISTED"));
    }

    void cancel(Entry entry) {
        entry.state = "CANCELLED";
        offer();
    }

    /** Whether it can be. */
    boolean resize(Entry entry, int size) {
        if (entry.holdsSeats() && size - entry.size > free() && size > entry.size) {
            return false;
        }
        entry.size = size;
        offer();
        return true;
    }

    void accept(Entry entry) {
        entry.state = "ATTENDING";
    }

    void lapse() {
        entries.stream().filter(Entry::isOffered).forEach(entry -> entry.state = "CANCELLED");
        offer();
    }

    void changeCapacity(int seats) {
        capacity = seats;
        int room = capacity - taken();
        boolean isTooMuch = given() > capacity;
        for (Entry entry : entries) {
            if (isTooMuch && entry.isOffered()) {
                if (entry.size <= room) {
                    room -= entry.size;
                } else {
                    entry.state = "WAITLISTED";
                }
            }
        }
        offer();
    }

    private void offer() {
        for (Entry entry : entries) {
            if (entry.waits() && entry.size <= free()) {
                entry.state = "OFFERED";
            }
        }
    }

    private int taken() {
        return entries.stream()
                .filter(entry -> entry.holdsSeats() && !entry.isOffered())
                .mapToInt(entry -> entry.size)
                .sum();
    }

    private int given() {
        return entries.stream()
                .filter(Entry::holdsSeats)
                .mapToInt(entry -> entry.size)
                .sum();
    }

    private int free() {
        return Math.max(0, capacity - given());
    }

    List<Entry> entries() {
        return entries;
    }

    List<String> written() {
        return entries.stream().map(entry -> entry.state + " " + entry.size).toList();
    }
}
