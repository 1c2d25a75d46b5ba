package vn.hanoi.creativecity.events.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Performer;
import vn.hanoi.creativecity.events.occurrence.Words;
import vn.hanoi.creativecity.events.occurrence.Xml;
import vn.hanoi.creativecity.platform.text.Message;

/** schedule.xml, the older of the two forms. */
final class XmlForm implements ScheduleForm {

    static final String TYPE = "application/xml";

    private static final String TRACK = "track";
    private static final String EVENT = "event";

    private final Xml xml;
    private Conference conference;

    XmlForm(OutputStream out) throws IOException {
        xml = new Xml(out);
    }

    @Override
    public void begin(Conference conference) throws IOException {
        this.conference = conference;
        xml.begin("schedule");
        xml.empty("generator", "name", Generator.NAME, "system", conference.base());
        xml.text("version", String.valueOf(conference.version()));
        xml.begin("conference");
        xml.text("acronym", conference.acronym());
        xml.text("title", conference.title());
        xml.text("start", conference.days().getFirst().toString());
        xml.text("end", conference.days().getLast().toString());
        xml.text("days", String.valueOf(conference.days().size()));
        xml.text("timeslot_duration", Conference.TIMESLOT);
        xml.text("base_url", conference.base());
        xml.text("url", conference.url());
        xml.text("time_zone_name", Generator.TIME_ZONE);
        for (Map.Entry<String, Message> discipline : Generator.tracks()) {
            xml.empty(
                    TRACK,
                    "name",
                    Words.discipline(discipline.getKey(), conference.language()),
                    "slug",
                    Generator.slug(discipline.getKey()));
        }
        xml.end();
    }

    @Override
    public void beginDay(LocalDate day, int index) throws IOException {
        xml.begin(
                "day",
                "index",
                String.valueOf(index),
                "date",
                day.toString(),
                "start",
                Conference.beginning(day),
                "end",
                Conference.end(day));
    }

    @Override
    public void beginRoom(Room room) throws IOException {
        xml.begin("room", "name", room.name(), "guid", room.guid().toString());
    }

    @Override
    public void add(Occurrence session, Room room) throws IOException {
        Talk talk = new Talk(session, conference);
        xml.begin(
                EVENT,
                "id",
                String.valueOf(session.number()),
                "guid",
                session.id().toString());
        xml.text("date", talk.date());
        xml.text("start", talk.start());
        xml.text("duration", talk.duration());
        xml.text("room", room.name());
        xml.text("slug", talk.slug());
        xml.text("url", talk.url());
        xml.text("title", talk.title());
        xml.text("subtitle", text(talk.subtitle()));
        xml.text(TRACK, text(talk.track()));
        xml.text("type", session.event().type());
        xml.text("language", talk.spoken());
        xml.text("abstract", text(talk.summary()));
        xml.text("description", text(talk.description()));
        xml.begin("persons");
        for (Performer performer : session.performers()) {
            xml.text("person", performer.name(), "guid", performer.id().toString());
        }
        xml.end();
        xml.begin("links");
        if (session.onlineUrl() != null) {
            xml.text("link", conference.language().of(Generator.ONLINE), "href", session.onlineUrl());
        }
        xml.end();
        xml.end();
    }

    /** What is not there is empty: some of these elements must be there. */
    private static String text(String text) {
        return text == null ? "" : text;
    }

    @Override
    public void endRoom() throws IOException {
        xml.end();
    }

    @Override
    public void endDay() throws IOException {
        xml.end();
    }

    @Override
    public void end() throws IOException {
        xml.end();
        xml.finish();
    }
}
