package vn.hanoi.creativecity.events.calendar;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import vn.hanoi.creativecity.events.occurrence.CalendarSecret;
import vn.hanoi.creativecity.events.occurrence.FeedAnswers;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Occurrences;
import vn.hanoi.creativecity.events.occurrence.PrivateCalendar;
import vn.hanoi.creativecity.events.occurrence.PublicAddress;
import vn.hanoi.creativecity.events.occurrence.Selection;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** Answers with calendars. */
@Singleton
class Calendars {

    private static final String PATH = "/v1/calendars/";

    private final Occurrences occurrences;
    private final FeedAnswers answers;
    private final PublicAddress address;
    private final List<PrivateCalendar> ofPersons;

    Calendars(
            Occurrences occurrences, FeedAnswers answers, PublicAddress address, @All List<PrivateCalendar> ofPersons) {
        this.occurrences = occurrences;
        this.answers = answers;
        this.address = address;
        this.ofPersons = ofPersons;
    }

    /** The calendar of what the reference leads to; of what has another slug now, where it is. */
    Response of(String collection, String reference, Function<String, Subject> find, Language asked) {
        Language language = Language.of(asked);
        Subject subject = QuarkusTransaction.requiringNew().call(() -> find.apply(reference));
        if (subject.isUnderAnotherSlug(reference)) {
            return Answers.movedTo(PATH + collection + "/" + subject.reference() + ".ics" + language.query());
        }
        String source = address.of(PATH + collection + "/" + subject.reference() + ".ics" + language.query());
        return answer(subject.sessions(), language, language.of(subject.name()), source, subject)
                .build();
    }

    /** What is there for nobody and what is another's look the same. */
    Response ofSecret(String text, Language asked) {
        Language language = Language.of(asked);
        CalendarSecret secret = new CalendarSecret(text);
        PrivateCalendar.Contents contents = QuarkusTransaction.requiringNew()
                .call(() -> ofPersons.stream()
                        .filter(_ -> secret.isPossible())
                        .flatMap(calendars -> calendars.withHash(secret.hash()).stream())
                        .findFirst()
                        .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND)));
        return answer(new Selection.Of(contents.sessions()), language, language.of(contents.name()), null, contents)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response.ResponseBuilder answer(
            Selection sessions, Language language, String name, String source, Object subject) {
        String base = address.base();
        var asked = new FeedAnswers.Asked(CalendarText.TYPE, sessions, Occurrences.Order.BY_START, language, subject);
        return answers.answer(asked, out -> {
            CalendarText calendar = new CalendarText(out, language, base);
            calendar.begin(name, source);
            occurrences.read(sessions, Occurrences.Order.BY_START, calendar::add);
            calendar.end();
        });
    }
}
