package vn.hanoi.creativecity.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;

/** The nouns of {@link ArchitectureRules}. Annotations go by name, so that a module need not have all of them. */
final class ArchitecturePredicates {

    private ArchitecturePredicates() {}

    /** A class with a path; an interface with one is the client of somebody else's resource. */
    static DescribedPredicate<JavaClass> resources() {
        return describe("are resources", type -> !type.isInterface() && type.isAnnotatedWith("jakarta.ws.rs.Path"));
    }

    static DescribedPredicate<JavaMethod> operations() {
        return describe(
                "are operations",
                method -> method.isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                        && !method.getOwner().isInterface());
    }

    static DescribedPredicate<JavaClass> entities() {
        return describe(
                "are entities",
                type -> type.isAnnotatedWith("jakarta.persistence.Entity")
                        || type.isAnnotatedWith("jakarta.persistence.MappedSuperclass"));
    }

    /**
     * Public types that could be hidden: nested ones go with the type around them, an annotation or a constant leaves no
     * trace in the byte code of its reader, and some frameworks ask for public classes and name them in settings only.
     */
    static DescribedPredicate<JavaClass> visibleWithoutNeedOfAFramework() {
        return describe(
                "are public",
                type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                        && type.isTopLevelClass()
                        && !type.isAnnotation()
                        && !holdsOnlyConstants(type)
                        && !isNamedInSettings(type));
    }

    private static boolean holdsOnlyConstants(JavaClass type) {
        return !type.getFields().isEmpty()
                && type.getMethods().isEmpty()
                && type.getFields().stream().allMatch(ArchitecturePredicates::isConstant);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && (field.getRawType().isPrimitive() || field.getRawType().isEquivalentTo(String.class));
    }

    private static boolean isNamedInSettings(JavaClass type) {
        return type.isAssignableTo("jakarta.ws.rs.core.Application")
                || type.isAssignableTo("org.eclipse.microprofile.openapi.OASFilter")
                || type.getMethods().stream().anyMatch(ArchitecturePredicates::isMain);
    }

    private static boolean isMain(JavaMethod method) {
        return method.getName().equals("main") && method.getModifiers().contains(JavaModifier.STATIC);
    }
}
