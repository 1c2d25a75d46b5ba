package vn.hanoi.creativecity.platform.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods an address takes: a 405 must list them [RFC 9110 section 15.5.6], and the framework does not. */
@Singleton
class AllowedMethods {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> (Class<?>) bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(AllowedMethods::operations)
                .toList();
    }

    /** In the order of the alphabet. */
    SortedSet<String> at(String path) {
        SortedSet<String> methods = new TreeSet<>();
        operations.stream()
                .filter(operation -> operation.path.matcher(path).matches())
                .forEach(operation -> methods.add(operation.method));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }

    private static Stream<Operation> operations(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> httpMethods(method).map(name -> new Operation(template(base, method), name)));
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static Pattern template(String base, Method method) {
        Path path = method.getAnnotation(Path.class);
        String template = path == null ? base : base + "/" + path.value();
        // Of the names between the slashes only variables are not literal; a last slash is of no importance.
        String[] literals = VARIABLE.split(template.replaceAll("/+", "/").replaceAll("/$", ""), -1);
        return Pattern.compile(
                Arrays.stream(literals)
                                .map(Pattern::quote)
                                .reduce((a, b) -> a + "[^/]+" + b)
                                .orElseThrow() + "/?");
    }
}
