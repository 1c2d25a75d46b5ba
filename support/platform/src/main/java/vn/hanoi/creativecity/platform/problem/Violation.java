package vn.hanoi.creativecity.platform.problem;

import vn.hanoi.creativecity.platform.text.Message;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param source what {@code place} is in: the body, the parameters or the headers
 * @param place a JSON Pointer [RFC 6901] into the body, or the name of a parameter or header
 * @param code what is wrong, for programs, in snake_case
 * @param message what is wrong, for people
 */
public record Violation(Source source, String place, String code, Message message) {

    public enum Source {
        BODY,
        PARAMETER,
        HEADER
    }

    public static Violation at(String pointer, String code, Message message) {
        return new Violation(Source.BODY, pointer, code, message);
    }

    public static Violation ofParameter(String name, String code, Message message) {
        return new Violation(Source.PARAMETER, name, code, message);
    }

    public static Violation ofHeader(String name, String code, Message message) {
        return new Violation(Source.HEADER, name, code, message);
    }
}
