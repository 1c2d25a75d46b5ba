package vn.hanoi.creativecity.testing;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The verbs of {@link ArchitectureRules}. */
final class ArchitectureConditions {

    private static final List<String> ACCESS = List.of(
            "io.quarkus.security.Authenticated",
            "jakarta.annotation.security.DenyAll",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.RolesAllowed");

    private static final List<String> INJECTION = List.of(
            "io.quarkus.grpc.GrpcClient",
            "jakarta.annotation.Resource",
            "jakarta.inject.Inject",
            "jakarta.persistence.PersistenceContext",
            "jakarta.ws.rs.core.Context",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.rest.client.inject.RestClient");

    private ArchitectureConditions() {}

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return condition(
                "carry @Authenticated, @RolesAllowed, @PermitAll or @DenyAll, or their class does",
                method -> ACCESS.stream()
                        .anyMatch(name -> method.isAnnotatedWith(name)
                                || method.getOwner().isAnnotatedWith(name)),
                method -> method.getFullName() + " does not say who may call it");
    }

    static ArchCondition<JavaMethod> haveNoEntityInTheSignature() {
        return condition(
                "have no entity in the signature",
                method -> entitiesIn(method).isEmpty(),
                method -> method.getFullName() + " shows " + entitiesIn(method));
    }

    static ArchCondition<JavaField> notBeInjected() {
        return condition(
                "not be injected",
                field -> INJECTION.stream().noneMatch(field::isAnnotatedWith),
                field -> field.getFullName() + " is injected");
    }

    static ArchCondition<JavaClass> haveAReaderInAnotherPackage() {
        return condition(
                "have a reader in another package",
                type -> type.getDirectDependenciesToSelf().stream()
                        .map(Dependency::getOriginClass)
                        .anyMatch(reader -> !reader.getPackageName().equals(type.getPackageName())),
                type -> type.getName() + " is public and no other package of the module reads it");
    }

    private static String entitiesIn(JavaCodeUnit method) {
        return Stream.concat(
                        Stream.of(method.getReturnType()),
                        Stream.concat(method.getParameterTypes().stream(), method.getExceptionTypes().stream()))
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(types -> types.stream())
                .filter(ArchitecturePredicates.entities())
                .map(JavaClass::getSimpleName)
                .distinct()
                .collect(joining(", "));
    }

    private static <T> ArchCondition<T> condition(
            String description, Predicate<T> isKept, Function<T, String> violation) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!isKept.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, violation.apply(item)));
                }
            }
        };
    }
}
