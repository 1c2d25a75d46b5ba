package vn.hanoi.creativecity.platform.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes, and refuses what a test tells it to. */
final class MailServer implements AutoCloseable {

    /** Where in the conversation it refuses. */
    enum Stage {
        SENDER,
        RECIPIENT,
        CONTENT
    }

    private record Refusal(int code, String text) {}

    private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
    private final Map<Stage, Refusal> refusals = new ConcurrentHashMap<>();
    private final SMTPServer server;
    private volatile Consumer<ReceivedMail> beforeItAnswers = mail -> {};

    private MailServer(int port, UnaryOperator<SMTPServer.Builder> more) {
        server = more.apply(SMTPServer.port(port)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .insertReceivedHeaders(false)
                        .messageHandlerFactory(context -> new Conversation()))
                .build();
        server.start();
    }

    static MailServer start() {
        return with(it -> it);
    }

    static MailServer startAgainAt(int port) {
        return new MailServer(port, it -> it);
    }

    static MailServer with(UnaryOperator<SMTPServer.Builder> settings) {
        return new MailServer(0, settings);
    }

    int port() {
        return server.getPortAllocated();
    }

    List<ReceivedMail> received() {
        return List.copyOf(received);
    }

    ReceivedMail only() {
        if (received.size() != 1) {
            throw new AssertionError("One mail was expected, not " + received.size());
        }
        return received.getFirst();
    }

    MailServer refuse(Stage stage, int code, String text) {
        refusals.put(stage, new Refusal(code, text));
        return this;
    }

    void refuseNothing() {
        refusals.clear();
    }

    /** What happens once it has a mail and before the sender knows. */
    void beforeItAnswers(Consumer<ReceivedMail> action) {
        beforeItAnswers = action;
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Conversation implements MessageHandler {

        private String sender;
        private String recipient;

        @Override
        public void from(String address) throws RejectException {
            check(Stage.SENDER);
            sender = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            check(Stage.RECIPIENT);
            if (recipient != null) {
                throw new RejectException(554, "One mail is for one person");
            }
            recipient = address;
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            byte[] bytes = content.readAllBytes();
            check(Stage.CONTENT);
            ReceivedMail mail = new ReceivedMail(sender, recipient, bytes);
            received.add(mail);
            beforeItAnswers.accept(mail);
            return null;
        }

        @Override
        public void done() {}

        private void check(Stage stage) throws RejectException {
            Optional<Refusal> refusal = Optional.ofNullable(refusals.get(stage));
            if (refusal.isPresent()) {
                throw new RejectException(refusal.get().code(), refusal.get().text());
            }
        }
    }
}
