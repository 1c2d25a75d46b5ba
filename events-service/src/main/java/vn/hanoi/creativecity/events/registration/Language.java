package vn.hanoi.creativecity.events.registration;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which language somebody reads what they are sent. */
@Schema(name = "RegistrationLanguage")
enum Language {
    VI,
    EN;

    Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
