package vn.hanoi.creativecity.platform.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;
import vn.hanoi.creativecity.platform.text.Message;

/** Lets Bean Validation speak the language of the rest of the answer; the framework's own choice differs for en-GB. */
@Alternative
@Priority(1)
@Singleton
class MessageLanguage implements LocaleResolver {

    private final CurrentVertxRequest request;

    MessageLanguage(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Locale resolve(LocaleResolverContext context) {
        var current = request.getCurrent();
        return Message.negotiate(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
