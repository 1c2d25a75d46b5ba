package vn.hanoi.creativecity.platform.problem;

import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.hanoi.creativecity.platform.problem.Violation.Source;

/** Where a request carries what a resource method takes as a parameter, and under which name. */
record ParameterPlace(Source source, String name) {

    /**
     * The place of what a path of Bean Validation leads to; empty when that is in the body.
     *
     * @param nodes the method, its parameter, and what is inside
     */
    static Optional<ParameterPlace> of(Class<?> resource, List<Path.Node> nodes) {
        Path.MethodNode method = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        Parameter parameter = declared(resource, method).getParameters()[index];
        return parameter.isAnnotationPresent(BeanParam.class)
                ? of(component(parameter.getType(), nodes.get(2).getName()))
                : of(parameter);
    }

    private static Optional<ParameterPlace> of(AnnotatedElement element) {
        if (element.isAnnotationPresent(QueryParam.class)) {
            return place(
                    Source.PARAMETER, element.getAnnotation(QueryParam.class).value());
        }
        if (element.isAnnotationPresent(PathParam.class)) {
            return place(
                    Source.PARAMETER, element.getAnnotation(PathParam.class).value());
        }
        if (element.isAnnotationPresent(HeaderParam.class)) {
            return place(Source.HEADER, element.getAnnotation(HeaderParam.class).value());
        }
        return Optional.empty();
    }

    private static Optional<ParameterPlace> place(Source source, String name) {
        return Optional.of(new ParameterPlace(source, name));
    }

    /** The method as it was written: the container's subclass of a resource carries no parameter annotations. */
    private static Method declared(Class<?> resource, Path.MethodNode node) {
        Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            if (!type.isSynthetic() && !type.getSimpleName().endsWith("_Subclass")) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getName().equals(node.getName()) && Arrays.equals(method.getParameterTypes(), types)) {
                        return method;
                    }
                }
            }
        }
        throw new IllegalStateException("No method " + node.getName() + " in " + resource);
    }

    private static AnnotatedElement component(Class<?> bean, String name) {
        try {
            return bean.getDeclaredField(name);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
