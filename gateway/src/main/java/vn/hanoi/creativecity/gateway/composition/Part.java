package vn.hanoi.creativecity.gateway.composition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.gateway.upstream.Outages;
import vn.hanoi.creativecity.gateway.upstream.ServiceAnswer;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

/** What one service was asked for; the question is on its way, the answer may be here or not. */
public final class Part {

    private final Composition composition;
    private final Upstream upstream;
    private final CompletableFuture<ServiceAnswer> answer;

    Part(Composition composition, Upstream upstream, CompletableFuture<ServiceAnswer> answer) {
        this.composition = composition;
        this.upstream = upstream;
        this.answer = answer;
    }

    /**
     * Waits for what the answer as a whole cannot do without.
     *
     * @param form whether it is what was asked for, see {@link Form}
     * @throws Problem when it cannot be had: 502, 503 or 504 when the service failed, or what the service said, such as 404
     */
    public JsonNode required(Predicate<JsonNode> form) {
        return fitting(composition.body(await(), upstream), form);
    }

    /** The same, as the type that holds the members that matter. */
    public <T> T required(Class<T> type) {
        return required(type, _ -> true);
    }

    private <T> T required(Class<T> type, Predicate<T> form) {
        return fitting(composition.read(composition.body(await(), upstream), type, upstream), form);
    }

    private <T> T fitting(T answer, Predicate<T> form) {
        if (!form.test(answer)) {
            throw Outages.broken(upstream);
        }
        return answer;
    }

    /**
     * Waits for what the answer as a whole can do without. Where it cannot be had because the service failed, a warning
     * names the part, and nobody may keep the answer. Where the service says that there is none, or none for who asks,
     * there is none.
     *
     * @param name the member of the answer that would hold it
     * @param form whether it is what was asked for, see {@link Form}
     * @throws Problem when the service said no in some other way, such as 400
     */
    public Optional<JsonNode> optional(String name, Predicate<JsonNode> form) {
        return optional(name, () -> required(form));
    }

    /** The same, as the type that holds the members that matter. */
    public <T> Optional<T> optional(String name, Class<T> type) {
        return optional(name, type, _ -> true);
    }

    /** The same, where the type alone does not say whether it is what was asked for. */
    public <T> Optional<T> optional(String name, Class<T> type, Predicate<T> form) {
        return optional(name, () -> required(type, form));
    }

    /** The same of what the service must have: where it says that there is none, it is at fault. */
    public <T> Optional<T> expected(String name, Class<T> type, Predicate<T> form) {
        return optional(name, () -> {
            if (await().status() == 404) {
                throw Outages.broken(upstream);
            }
            return required(type, form);
        });
    }

    private <T> Optional<T> optional(String name, Supplier<T> whole) {
        try {
            return Optional.of(whole.get());
        } catch (Problem problem) {
            if (problem.type().status() >= 500) {
                composition.warn(name, upstream, problem);
            } else if (problem.type() != ProblemType.NOT_FOUND && problem.type() != ProblemType.FORBIDDEN) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /**
     * Asks further as soon as the answer is here, whatever else is waited for in the meantime.
     *
     * @param form whether it is what was asked for, as when the answer is read; nothing is asked where it is not
     * @param questions asks them, given the answer
     * @return gives what was asked, once it is known: nothing where there was no answer to go on from
     */
    public Supplier<List<Part>> then(Predicate<JsonNode> form, Function<JsonNode, List<Part>> questions) {
        CompletableFuture<List<Part>> asked = answer.handle((_, _) -> {
            JsonNode body;
            try {
                body = required(form);
            } catch (Problem _) {
                return List.of();
            }
            return questions.apply(body);
        });
        return asked::join;
    }

    /** The slug under which the service says that it is now, where it had the one that was asked for before. */
    public Optional<String> slugOfToday() {
        ServiceAnswer moved = await();
        String location = moved.headers().get("Location");
        return moved.status() == 301 && location != null
                ? Optional.of(location.substring(location.lastIndexOf('/') + 1))
                : Optional.empty();
    }

    /**
     * Waits for an answer of any kind, for who looks at its status.
     *
     * @throws Problem 502, 503 or 504 when there is none
     */
    public ServiceAnswer await() {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw failure;
        }
    }
}
