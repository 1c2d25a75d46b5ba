package vn.hanoi.creativecity.platform.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import vn.hanoi.creativecity.platform.text.Message;

/** Recognises what lies behind an exception that nobody meant for the caller. */
public final class Problems {

    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);

    /** SQLSTATEs of a server that is stopping, starting or full, beside class 08 [PostgreSQL appendix A]. */
    private static final Set<String> SERVER_AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    /** SQLSTATEs of transactions that stood in each other's way: the same again may succeed at once. */
    private static final Set<String> IN_THE_WAY = Set.of("40001", "40P01");

    private Problems() {}

    /** The problem inside the chain of causes: one that was thrown as such, or what the database could not do now. */
    static Optional<Problem> find(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> switch (cause) {
                    case Problem problem -> Stream.of(problem);
                    case StaleStateException _ -> Stream.of(new Problem(ProblemType.PRECONDITION_FAILED));
                    case SQLException sql
                    when IN_THE_WAY.contains(String.valueOf(sql.getSQLState())) ->
                        Stream.of(Problem.unavailable(Duration.ofSeconds(1)));
                    case Throwable t when isDatabaseAway(t) -> Stream.of(Problem.unavailable(DATABASE_RETRY));
                    default -> Stream.empty();
                })
                .findFirst();
    }

    static Problem unauthorized() {
        return new Problem(ProblemType.UNAUTHORIZED).with("WWW-Authenticate", "Bearer");
    }

    /** The rest of the body is not read, so the connection cannot serve another request. */
    static Problem tooLarge(long mostBytes) {
        Message limit = Message.of("Nhiều nhất %d byte.", "At most %d bytes.", mostBytes);
        return new Problem(ProblemType.CONTENT_TOO_LARGE, limit, List.of(Violation.at("", "too_large", limit)))
                .with("Connection", "close");
    }

    /** What led to it, nearest first; why a transaction could not commit is only noted beside that. */
    public static Stream<Throwable> causes(Throwable failure) {
        return chain(failure)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Problems::chain)));
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(20);
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return switch (cause) {
            case JDBCConnectionException _, SQLTransientConnectionException _, SQLNonTransientConnectionException _ ->
                true;
            case SQLException sql -> isAway(sql);
            default -> false;
        };
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        // Agroal gives no state when no connection could be had in time.
        return state == null
                ? String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : state.startsWith("08") || SERVER_AWAY.contains(state);
    }
}
