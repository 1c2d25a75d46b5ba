package vn.hanoi.creativecity.events.atom;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hanoi.creativecity.events.occurrence.Language;
import vn.hanoi.creativecity.events.occurrence.Subject;
import vn.hanoi.creativecity.events.occurrence.Xml;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;
import vn.hanoi.creativecity.platform.time.Clocks;

/**
 * Writes the news of an edition [RFC 4287]. An entry is known by its session and the sequence number that its change led
 * to, which never come again.
 */
final class AtomText {

    static final String TYPE = "application/atom+xml";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String TAG = "tag:events.creativecity.hanoi.gov.vn,2026:";
    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy", Locale.ROOT).withZone(Clocks.HA_NOI);
    private static final Message TITLE = new Message("Tin chương trình: ", "News of the programme: ");
    private static final Message AUTHOR = new Message("Thành phố sáng tạo Hà Nội", "Hà Nội Creative City");
    private static final Message BEFORE = new Message("Trước đây: ", "Before: ");
    private static final Message WHY = new Message("Lý do: ", "Why: ");

    private final Language language;
    private final String base;

    AtomText(Language language, String base) {
        this.language = language;
        this.base = base;
    }

    void write(Subject edition, List<News> news, OutputStream out) throws IOException {
        String path = "/v1/festival-editions/" + edition.reference();
        Xml xml = new Xml(out);
        xml.root("feed", NAMESPACE, "xml:lang", language.code());
        xml.text("id", id("festival-editions/" + edition.id() + "/news"));
        xml.text("title", language.of(TITLE) + language.of(edition.name()));
        xml.text(
                "updated",
                (news.isEmpty() ? edition.updatedAt() : news.getFirst().at()).toString());
        xml.empty("link", "rel", "self", "type", TYPE, "href", base + path + "/news.atom" + language.query());
        xml.empty("link", "rel", "alternate", "type", "application/json", "href", base + path);
        xml.begin("author");
        xml.text("name", language.of(AUTHOR));
        xml.end();
        xml.text("rights", "CC BY 4.0");
        for (News one : news) {
            entry(xml, one);
        }
        xml.end();
        xml.finish();
    }

    private void entry(Xml xml, News news) throws IOException {
        xml.begin("entry");
        xml.text("id", id("sessions/" + news.session() + "/" + news.sequence()));
        xml.text("title", language.of(news.kind().headline()) + ": " + language.of(news.title()));
        xml.text("updated", news.at().toString());
        xml.empty(
                "link",
                "rel",
                "alternate",
                "type",
                "application/json",
                "href",
                base + "/v1/sessions/" + news.session());
        xml.empty(
                "category",
                "term",
                news.kind().name().toLowerCase(Locale.ROOT),
                "label",
                language.of(news.kind().headline()));
        xml.text("content", content(news), "type", "text");
        xml.end();
    }

    private String content(News news) {
        boolean isElsewhere = news.previousStart() != null
                && !(news.previousStart().equals(news.startsAt())
                        && Objects.equals(news.previousVenue(), news.venue()));
        String reason = language.of(news.reason());
        return Stream.of(
                        where(news.startsAt(), news.venue()),
                        isElsewhere ? language.of(BEFORE) + where(news.previousStart(), news.previousVenue()) : null,
                        reason == null ? null : language.of(WHY) + reason)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private String where(Instant start, LocalizedText venue) {
        String time = FOR_PEOPLE.format(start);
        return venue == null ? time : time + ", " + language.of(venue);
    }

    /** What is in another language is another document. */
    private String id(String path) {
        return TAG + path + (language == Language.VI ? "" : "/" + language.code());
    }
}
