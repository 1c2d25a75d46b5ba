package vn.hanoi.creativecity.gateway.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.hanoi.creativecity.platform.text.Message;

/** The services behind the gateway. */
public enum Upstream {
    CENTRES(new Message("trung tâm sáng tạo", "creative centres")),
    IDEAS(new Message("ý tưởng sáng tạo", "creative ideas")),
    EVENTS(new Message("sự kiện và lễ hội", "events and festivals"));

    /** What {@code x-service} says of an operation that the gateway answers by itself. */
    private static final String GATEWAY = "gateway";

    private final Message subject;

    Upstream(Message subject) {
        this.subject = subject;
    }

    /** What the service is about, in words that fit into a sentence. */
    public Message subject() {
        return subject;
    }

    /** The service that {@code x-service} names; empty for the gateway itself. */
    static Optional<Upstream> ofContract(String name) {
        if (name.equals(GATEWAY)) {
            return Optional.empty();
        }
        Optional<Upstream> found = Arrays.stream(values())
                .filter(upstream -> upstream.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        if (found.isEmpty()) {
            throw new IllegalStateException("The contract names a service that the gateway does not know: " + name);
        }
        return found;
    }
}
