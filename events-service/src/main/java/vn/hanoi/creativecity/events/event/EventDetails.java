package vn.hanoi.creativecity.events.event;

import java.util.List;
import vn.hanoi.creativecity.events.edition.FestivalEdition;

/** What the references of a request lead to. */
record EventDetails(String slug, FestivalEdition edition, Event superEvent, List<EventParticipant> participants) {}
