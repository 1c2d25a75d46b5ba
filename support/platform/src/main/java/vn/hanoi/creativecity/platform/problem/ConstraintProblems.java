package vn.hanoi.creativecity.platform.problem;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** Says in words what a constraint of the database has refused; each service contributes its own {@link Rule}s. */
@Singleton
class ConstraintProblems {

    private final List<Rule> rules;

    ConstraintProblems(@All List<Rule> rules) {
        this.rules = rules;
    }

    Optional<Problem> find(Throwable failure) {
        return Problems.causes(failure)
                .filter(ConstraintViolationException.class::isInstance)
                .map(cause -> ((ConstraintViolationException) cause).getConstraintName())
                .filter(Objects::nonNull)
                .flatMap(name -> rules.stream().flatMap(rule -> rule.problemFor(name).stream()))
                .findFirst();
    }
}
