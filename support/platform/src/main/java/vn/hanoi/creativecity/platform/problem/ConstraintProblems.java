package vn.hanoi.creativecity.platform.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in words what a constraint of the database has refused; each service contributes its own {@link Rule}s. */
@Singleton
class ConstraintProblems {

    private final List<Rule> rules;

    ConstraintProblems(@All List<Rule> rules) {
        this.rules = rules;
    }

    /** The name comes from the driver: the ORM does not know every kind of constraint, such as those of exclusion. */
    Optional<Problem> find(Throwable failure) {
        return Problems.causes(failure)
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .filter(Objects::nonNull)
                .map(ServerErrorMessage::getConstraint)
                .filter(Objects::nonNull)
                .flatMap(name -> rules.stream().flatMap(rule -> rule.problemFor(name).stream()))
                .findFirst();
    }
}
