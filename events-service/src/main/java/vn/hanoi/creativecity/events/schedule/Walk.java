package vn.hanoi.creativecity.events.schedule;

import java.io.IOException;
import java.time.LocalDate;
import vn.hanoi.creativecity.events.occurrence.Occurrence;

/** Goes through the days and their rooms while the sessions come, day by day and room by room. */
final class Walk {

    private final Conference conference;
    private final ScheduleForm form;
    private int index;
    private Room room;

    Walk(Conference conference, ScheduleForm form) {
        this.conference = conference;
        this.form = form;
    }

    void add(Occurrence session) throws IOException {
        while (index == 0 || !today().equals(session.day())) {
            nextDay();
        }
        Room next = conference.rooms().of(session);
        if (!next.equals(room)) {
            leaveRoom();
            form.beginRoom(next);
            room = next;
        }
        form.add(session, next);
    }

    /** The days that are left have nothing. */
    void finish() throws IOException {
        while (index < conference.days().size()) {
            nextDay();
        }
        leaveDay();
    }

    private LocalDate today() {
        return conference.days().get(index - 1);
    }

    private void nextDay() throws IOException {
        leaveDay();
        index++;
        form.beginDay(today(), index);
    }

    private void leaveDay() throws IOException {
        leaveRoom();
        if (index > 0) {
            form.endDay();
        }
    }

    private void leaveRoom() throws IOException {
        if (room != null) {
            form.endRoom();
            room = null;
        }
    }
}
