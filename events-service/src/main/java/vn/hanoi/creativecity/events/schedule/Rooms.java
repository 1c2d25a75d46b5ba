package vn.hanoi.creativecity.events.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrence;
import vn.hanoi.creativecity.events.occurrence.Place;
import vn.hanoi.creativecity.platform.text.Message;

/** The rooms of a schedule, each with a name of its own: readers know a room by nothing else. */
final class Rooms {

    /** Made once for good; the sessions of no venue need an id for what they are in. */
    private static final UUID ONLINE = UUID.fromString("5f0c9a6e-1f0b-5b3e-9d56-0b7c8f5f1a01");

    private static final UUID NOWHERE_YET = UUID.fromString("5f0c9a6e-1f0b-5b3e-9d56-0b7c8f5f1a02");
    private static final Message ONLINE_NAME = new Message("Trực tuyến", "Online");
    private static final Message NOWHERE_NAME = new Message("Chưa có địa điểm", "Place to be announced");

    private final Map<UUID, Room> venues = new LinkedHashMap<>();
    private final Room online;
    private final Room nowhere;

    Rooms(List<Place> places, Language language) {
        Set<String> taken = new HashSet<>();
        taken.add(language.of(ONLINE_NAME));
        taken.add(language.of(NOWHERE_NAME));
        for (Place place : places) {
            String name = language.of(place.name());
            venues.put(
                    place.id(), new Room(place.id(), taken.add(name) ? name : name + " (" + place.slug() + ")", place));
        }
        online = new Room(ONLINE, language.of(ONLINE_NAME), null);
        nowhere = new Room(NOWHERE_YET, language.of(NOWHERE_NAME), null);
    }

    Room of(Occurrence session) {
        if (session.place() != null) {
            return venues.get(session.place().id());
        }
        return session.onlineUrl() == null ? nowhere : online;
    }

    /** The venues in their order, and what stands for none. */
    List<Room> all() {
        List<Room> all = new ArrayList<>(venues.values());
        all.add(online);
        all.add(nowhere);
        return all;
    }

    boolean isOnline(Room room) {
        return room == online;
    }
}
