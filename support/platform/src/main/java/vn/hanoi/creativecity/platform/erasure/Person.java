package vn.hanoi.creativecity.platform.erasure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who is to be erased, as far as the service knows them.
 *
 * @param subjects the identifiers of their account
 * @param mails their addresses, as they were written
 * @param names what they are called in records about them
 * @param resources the resources that say something of them
 */
public record Person(Set<String> subjects, Set<String> mails, Set<String> names, Set<UUID> resources) {

    /** What is left where somebody was named. */
    public static final String ERASED = "[erased]";

    public static final Person NOBODY = new Person(Set.of(), Set.of(), Set.of(), Set.of());

    public Person {
        subjects = Set.copyOf(subjects);
        mails = Set.copyOf(mails);
        names = Set.copyOf(names);
        resources = Set.copyOf(resources);
    }

    public Person and(Person more) {
        return new Person(
                union(subjects, more.subjects),
                union(mails, more.mails),
                union(names, more.names),
                union(resources, more.resources));
    }

    /** Whether the address is theirs, however it is written. */
    public boolean hasMail(String mail) {
        return mail != null && mails.stream().anyMatch(mail::equalsIgnoreCase);
    }

    /** Their addresses in one way of writing, to compare with. */
    public Set<String> mailsInLowerCase() {
        return mails.stream().map(mail -> mail.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** A free text without their addresses and names. A name of one word is left: it may be any word. */
    public String takenOutOf(String text) {
        String words = Stream.concat(mails.stream(), names.stream().filter(name -> name.contains(" ")))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return text == null || words.isEmpty()
                ? text
                : Pattern.compile(
                                "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll(Matcher.quoteReplacement(ERASED));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
