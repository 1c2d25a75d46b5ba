package vn.hanoi.creativecity.events.occurrence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.Message;

/** The language of an answer whose format has room for one. */
@Schema(name = "FeedLanguage")
public enum Language {
    VI,
    EN;

    /** What the contract says of the parameter. */
    public static final String DESCRIPTION =
            "The language, Vietnamese by default; a text that nobody has written in English is in Vietnamese.";

    /** The one that was asked for, which may be none. */
    public static Language of(Language asked) {
        return asked == null ? VI : asked;
    }

    public String code() {
        return this == VI ? "vi" : "en";
    }

    public String of(Message message) {
        return this == VI ? message.vi() : message.en();
    }

    /** The text, which may be none. */
    public String of(LocalizedText text) {
        if (text == null) {
            return null;
        }
        return this == EN && text.en() != null ? text.en() : text.vi();
    }

    /** What leads to the same in this language. */
    public String query() {
        return this == VI ? "" : "?lang=" + code();
    }
}
