package vn.hanoi.creativecity.platform.problem;

import java.util.Optional;

/** A rule that the database keeps, under the name of its constraint. Implemented by beans of the services. */
@FunctionalInterface
public interface Rule {

    /** The problem to answer with when the named constraint refused a write; empty when the name is another rule's. */
    Optional<Problem> problemFor(String constraint);
}
