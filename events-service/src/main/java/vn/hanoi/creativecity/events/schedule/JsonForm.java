package vn.hanoi.creativecity.events.schedule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Performer;
import vn.hanoi.creativecity.events.occurrence.Words;
import vn.hanoi.creativecity.platform.text.Message;

/** schedule.json, in version 1 of its schema. */
final class JsonForm implements ScheduleForm {

    static final String TYPE = "application/json";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private Conference conference;

    JsonForm(OutputStream out) throws IOException {
        json = FACTORY.createGenerator(out);
    }

    @Override
    public void begin(Conference conference) throws IOException {
        this.conference = conference;
        json.writeStartObject();
        json.writeStringField("$schema", "https://c3voc.de/schedule/schema.json");
        json.writeObjectFieldStart("generator");
        json.writeStringField("name", Generator.NAME);
        json.writeStringField("url", conference.base());
        json.writeEndObject();
        json.writeObjectFieldStart("schedule");
        json.writeStringField("version", String.valueOf(conference.version()));
        json.writeStringField("base_url", conference.base());
        json.writeObjectFieldStart("conference");
        json.writeStringField("acronym", conference.acronym());
        json.writeStringField("title", conference.title());
        json.writeStringField("start", conference.days().getFirst().toString());
        json.writeStringField("end", conference.days().getLast().toString());
        json.writeNumberField("daysCount", conference.days().size());
        json.writeStringField("timeslot_duration", Conference.TIMESLOT);
        json.writeStringField("time_zone_name", Generator.TIME_ZONE);
        json.writeStringField("url", conference.url());
        tracks();
        rooms();
        json.writeArrayFieldStart("days");
    }

    private void tracks() throws IOException {
        json.writeArrayFieldStart("tracks");
        for (Map.Entry<String, Message> discipline : Generator.tracks()) {
            json.writeStartObject();
            json.writeStringField("name", Words.discipline(discipline.getKey(), conference.language()));
            json.writeStringField("slug", Generator.slug(discipline.getKey()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rooms() throws IOException {
        json.writeArrayFieldStart("rooms");
        for (Room room : conference.rooms().all()) {
            json.writeStartObject();
            json.writeStringField("name", room.name());
            json.writeStringField("guid", room.guid().toString());
            if (conference.rooms().isOnline(room)) {
                json.writeStringField("type", "online");
            }
            if (room.place() != null) {
                json.writeStringField("slug", room.place().slug());
                json.writeStringField(
                        "url", conference.base() + "/v1/venues/" + room.place().slug());
                if (room.place().capacityPersons() != null) {
                    json.writeNumberField("capacity", room.place().capacityPersons());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void beginDay(LocalDate day, int index) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", index);
        json.writeStringField("date", day.toString());
        json.writeStringField("day_start", Conference.beginning(day));
        json.writeStringField("day_end", Conference.end(day));
        json.writeObjectFieldStart("rooms");
    }

    @Override
    public void beginRoom(Room room) throws IOException {
        json.writeArrayFieldStart(room.name());
    }

    @Override
    public void add(Occurrence session, Room room) throws IOException {
        Talk talk = new Talk(session, conference);
        json.writeStartObject();
        json.writeStringField("guid", session.id().toString());
        json.writeNumberField("id", session.number());
        json.writeStringField("date", talk.date());
        json.writeStringField("start", talk.start());
        json.writeStringField("end", talk.end());
        json.writeStringField("duration", talk.duration());
        json.writeStringField("room", room.name());
        json.writeStringField("slug", talk.slug());
        json.writeStringField("url", talk.url());
        json.writeStringField("title", talk.title());
        json.writeStringField("subtitle", talk.subtitle());
        json.writeStringField("track", talk.track());
        json.writeStringField("type", session.event().type());
        json.writeStringField("language", talk.spoken());
        json.writeStringField("abstract", talk.summary());
        json.writeStringField("description", talk.description());
        json.writeArrayFieldStart("persons");
        for (Performer performer : session.performers()) {
            json.writeStartObject();
            json.writeStringField("guid", performer.id().toString());
            json.writeStringField("name", performer.name());
            json.writeStringField("url", conference.base() + "/v1/participants/" + performer.slug());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("links");
        if (session.onlineUrl() != null) {
            json.writeStartObject();
            json.writeStringField("type", "web");
            json.writeStringField("url", session.onlineUrl());
            json.writeStringField("title", conference.language().of(Generator.ONLINE));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public void endRoom() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void endDay() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.close();
    }
}
