package vn.hanoi.creativecity.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static vn.hanoi.creativecity.testing.ArchitectureConditions.haveAReaderInAnotherPackage;
import static vn.hanoi.creativecity.testing.ArchitectureConditions.haveNoEntityInTheSignature;
import static vn.hanoi.creativecity.testing.ArchitectureConditions.notBeInjected;
import static vn.hanoi.creativecity.testing.ArchitectureConditions.sayWhoMayCallThem;
import static vn.hanoi.creativecity.testing.ArchitecturePredicates.entities;
import static vn.hanoi.creativecity.testing.ArchitecturePredicates.operations;
import static vn.hanoi.creativecity.testing.ArchitecturePredicates.resources;
import static vn.hanoi.creativecity.testing.ArchitecturePredicates.visibleWithoutNeedOfAFramework;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;

/**
 * The rules of the architecture that a machine can keep. A module includes them in a test class:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "vn.hanoi.creativecity.centres", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String PLATFORM = "vn.hanoi.creativecity.platform..";
    private static final String LAUNCHER = "vn.hanoi.creativecity.launcher..";
    private static final String CONTRACT = "vn.hanoi.creativecity.contract..";

    private ArchitectureRules() {}

    @ArchTest
    public static final ArchRule FEATURES_FORM_NO_CYCLE = slices().matching("vn.hanoi.creativecity.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read alone can be changed alone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PLATFORM_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage("vn.hanoi.creativecity..").and(resideOutsideOfPackage(PLATFORM)))
            .because("the platform holds only what every service needs and no service owns")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PUBLIC_TYPES_HAVE_READERS = classes()
            .that(visibleWithoutNeedOfAFramework())
            .and()
            .resideOutsideOfPackages(PLATFORM)
            .should(haveAReaderInAnotherPackage())
            .because("what nobody else reads stays package-private")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_RUN_ON_VIRTUAL_THREADS = classes()
            .that(resources())
            .should()
            .beAnnotatedWith("io.smallrye.common.annotation.RunOnVirtualThread")
            .because("blocking code must not stand on the event loop, and no global setting does this")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule OPERATIONS_SAY_WHO_MAY_CALL_THEM = methods()
            .that(operations())
            .should(sayWhoMayCallThem())
            .because("the contract and the gateway take the security of an operation from its annotation")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule OPERATIONS_SHOW_NO_ENTITY = methods()
            .that(operations())
            .should(haveNoEntityInTheSignature())
            .because("records stand at the edge, entities never")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_CLIENT_PACKAGES_HOLD_REST_CLIENTS = classes()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.rest.client.inject.RegisterRestClient")
            .should()
            .resideInAPackage("..client..")
            .because("what a module asks of another one is found in one place")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NO_FIELD_IS_INJECTED = fields().should(notBeInjected())
            .because("constructor injection shows what a class needs and keeps its fields final")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IS_JAVA_TIME = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class, GregorianCalendar.class)
            .because("java.time says whether it means an instant, a date or a wall clock")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .that()
            .resideOutsideOfPackages(LAUNCHER, CONTRACT)
            .should(ACCESS_STANDARD_STREAMS)
            .because("only the tools that talk to a person at a terminal print; the others log")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CLASSES_ARE_NAMED_FOR_WHAT_THEY_DO = classes()
            .should()
            .haveNameNotMatching(".*(Service|Manager|Utils?|Helper|Impl|D[Tt][Oo])(\\$.*)?")
            .because("a class is named for its use case, not for a layer")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_ARE_MADE_BY_THEIR_FEATURE = constructors()
            .that()
            .areDeclaredInClassesThat(entities())
            .should()
            .notBePublic()
            .because("only its own feature makes an entity")
            .allowEmptyShould(true);
}
