package vn.hanoi.creativecity.gateway.cache;

import java.util.Arrays;
import java.util.Comparator;

/** An address in the one form by which answers are kept: the order of its parameters means nothing, that of values does. */
final class Address {

    private static final Comparator<String> BY_NAME = Comparator.comparing(Address::name);

    private Address() {}

    /** @param uri path and query in the form that services get */
    static String canonical(String uri) {
        int mark = uri.indexOf('?');
        if (mark < 0 || uri.indexOf('&', mark) < 0) {
            return uri;
        }
        String[] parameters = uri.substring(mark + 1).split("&", -1);
        // A stable sort: values of one name keep their order.
        Arrays.sort(parameters, BY_NAME);
        return uri.substring(0, mark + 1) + String.join("&", parameters);
    }

    private static String name(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }
}
