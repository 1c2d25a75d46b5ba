package vn.hanoi.creativecity.events.schedule;

import java.io.IOException;
import java.time.LocalDate;
import vn.hanoi.creativecity.events.occurrence.Occurrence;

/** One of the forms in which a schedule is written, from its beginning to its end. */
interface ScheduleForm {

    void begin(Conference conference) throws IOException;

    /** @param index of the day, from 1 */
    void beginDay(LocalDate day, int index) throws IOException;

    void beginRoom(Room room) throws IOException;

    void add(Occurrence session, Room room) throws IOException;

    void endRoom() throws IOException;

    void endDay() throws IOException;

    void end() throws IOException;
}
