package vn.hanoi.creativecity.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was asked for on the command line; {@code help.txt} explains each. */
record Options(
        Action action,
        Path home,
        Path applications,
        int portOffset,
        boolean demonstrationData,
        boolean identity,
        boolean reset,
        Optional<String> user) {

    enum Action {
        RUN,
        STATUS,
        TOKEN,
        HELP
    }

    /** A wrong command line; the message says what is wrong with it. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String message) {
            super(message + "\nSee ./run --help");
        }
    }

    static Options parse(List<String> arguments, Path checkout) throws NotUnderstood {
        Action action = Action.RUN;
        Path home = checkout.resolve(".local");
        Path applications = checkout;
        int portOffset = 0;
        boolean demonstrationData = true;
        boolean identity = true;
        boolean reset = false;
        Optional<String> user = Optional.empty();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--help", "-h" -> action = Action.HELP;
                case "--status" -> action = Action.STATUS;
                case "--home" -> home = Path.of(valueOf(option, rest));
                case "--applications" -> applications = Path.of(valueOf(option, rest));
                case "--port-offset" -> portOffset = offset(valueOf(option, rest));
                case "--no-demonstration-data" -> demonstrationData = false;
                case "--no-identity" -> identity = false;
                case "--reset" -> reset = true;
                case "--token" -> {
                    action = Action.TOKEN;
                    user = Optional.of(valueOf(option, rest));
                }
                default -> throw new NotUnderstood("Unknown option: " + option);
            }
        }
        return new Options(action, home, applications, portOffset, demonstrationData, identity, reset, user);
    }

    private static String valueOf(String option, Deque<String> rest) throws NotUnderstood {
        if (rest.isEmpty()) {
            throw new NotUnderstood(option + " needs a value.");
        }
        return rest.pop();
    }

    private static int offset(String text) throws NotUnderstood {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= Ports.GREATEST_OFFSET) {
            return Integer.parseInt(text);
        }
        throw new NotUnderstood("--port-offset is a number from 0 to " + Ports.GREATEST_OFFSET + ".");
    }
}
