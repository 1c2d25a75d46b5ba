package vn.hanoi.creativecity.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds exactly the classes that were made to break it and is content with the exemplary ones. */
class ArchitectureRulesTest {

    private static final JavaClasses OFFENDING = imported("offending", "platform");
    private static final JavaClasses EXEMPLARY = imported("exemplary", "launcher");
    private static final Pattern OFFENDER =
            Pattern.compile("vn\\.hanoi\\.creativecity\\.(?:offending|platform)[a-z.]*\\.([A-Z]\\w*)");

    private static final Map<String, Set<String>> OFFENDERS = Map.ofEntries(
            Map.entry("FEATURES_FORM_NO_CYCLE", Set.of("NeedsOne", "NeedsTwo")),
            Map.entry("PLATFORM_KNOWS_NO_SERVICE", Set.of("KnowsAnotherModule")),
            Map.entry("PUBLIC_TYPES_HAVE_READERS", Set.of("Unread")),
            Map.entry("RESOURCES_RUN_ON_VIRTUAL_THREADS", Set.of("OnTheEventLoop")),
            Map.entry("OPERATIONS_SAY_WHO_MAY_CALL_THEM", Set.of("OpenToAnyone")),
            Map.entry("OPERATIONS_SHOW_NO_ENTITY", Set.of("ShowsAnEntity")),
            Map.entry("ONLY_CLIENT_PACKAGES_HOLD_REST_CLIENTS", Set.of("StrayClient")),
            Map.entry("NO_FIELD_IS_INJECTED", Set.of("InjectedFields")),
            Map.entry("TIME_IS_JAVA_TIME", Set.of("OldTime")),
            Map.entry("NOTHING_IS_PRINTED", Set.of("Printer")),
            Map.entry("CLASSES_ARE_NAMED_FOR_WHAT_THEY_DO", Set.of("BadNames")),
            Map.entry("ENTITIES_ARE_MADE_BY_THEIR_FEATURE", Set.of("Thing")));

    @TestFactory
    Stream<DynamicTest> aRuleFindsItsOffenderAndNobodyElse() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getName(), () -> assertEquals(OFFENDERS.get(rule.getName()), offenders(rule))));
    }

    @TestFactory
    Stream<DynamicTest> aRuleIsContentWithGoodCode() {
        return rules().map(rule ->
                DynamicTest.dynamicTest(rule.getName(), () -> value(rule).check(EXEMPLARY)));
    }

    @Test
    void everyInjectedFieldIsNamed() {
        var details = ArchitectureRules.NO_FIELD_IS_INJECTED
                .evaluate(OFFENDING)
                .getFailureReport()
                .getDetails();
        assertEquals(3, details.size(), details::toString);
    }

    @Test
    void everyForbiddenNameIsFound() {
        var found =
                ArchitectureRules.CLASSES_ARE_NAMED_FOR_WHAT_THEY_DO
                        .evaluate(OFFENDING)
                        .getFailureReport()
                        .getDetails()
                        .stream()
                        .map(detail -> detail.replaceFirst(".*\\$Thing(\\w+)>.*", "$1"))
                        .collect(Collectors.toSet());
        assertEquals(Set.of("Service", "Manager", "Util", "Utils", "Helper", "Impl", "Dto", "DTO"), found);
    }

    private static Stream<Field> rules() {
        return Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class));
    }

    private static ArchRule value(Field rule) throws IllegalAccessException {
        return (ArchRule) rule.get(null);
    }

    private static Set<String> offenders(Field rule) throws IllegalAccessException {
        var report = value(rule).evaluate(OFFENDING).getFailureReport();
        return report.getDetails().stream()
                .flatMap(String::lines)
                .flatMap(line -> OFFENDER.matcher(line).results().limit(1))
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JavaClasses imported(String... modules) {
        return new ClassFileImporter()
                .importPackages(Arrays.stream(modules)
                        .map("vn.hanoi.creativecity."::concat)
                        .toList());
    }
}
