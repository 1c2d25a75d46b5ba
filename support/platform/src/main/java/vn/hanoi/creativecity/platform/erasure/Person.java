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
 * @param givenMails those of them that whoever erases has named; of the others it is only known that the person wrote them,
 *     so they may be somebody else's and lead to no other account
 * @param names what they are called in records about them
 * @param resources the resources that say something of them
 */
public record Person(
        Set<String> subjects, Set<String> mails, Set<String> givenMails, Set<String> names, Set<UUID> resources) {

    /** What is left where somebody was named. */
    public static final String ERASED = "[erased]";

    public static final Person NOBODY = new Person(Set.of(), Set.of(), Set.of(), Set.of());

    public Person {
        subjects = Set.copyOf(subjects);
        mails = Set.copyOf(mails);
        givenMails = Set.copyOf(givenMails);
        names = Set.copyOf(names);
        resources = Set.copyOf(resources);
    }

    /** What is known beside of somebody; no address of it was named by whoever erases them. */
    public Person(Set<String> subjects, Set<String> mails, Set<String> names, Set<UUID> resources) {
        this(subjects, mails, Set.of(), names, resources);
    }

    public Person and(Person more) {
        return new Person(
                union(subjects, more.subjects),
                union(mails, more.mails),
                union(givenMails, more.givenMails),
                union(names, more.names),
                union(resources, more.resources));
    }

    /** Whether the address is theirs, however it is written. */
    public boolean hasMail(String mail) {
        return has(mails, mail);
    }

    /**
     * Whether who can be reached in a record is they.
     *
     * @param account whose address it is; null for nobody's in particular: then an address is enough that was only found
     */
    public boolean isReachedBy(String mail, String account) {
        return account == null
                ? has(mails, mail)
                : has(givenMails, mail) || subjects.contains(account) && has(mails, mail);
    }

    private static boolean has(Set<String> mails, String mail) {
        return mail != null && mails.stream().anyMatch(mail::equalsIgnoreCase);
    }

    /** Their addresses in one way of writing, to compare with. */
    public Set<String> mailsInLowerCase() {
        return inLowerCase(mails);
    }

    /** The same of those that whoever erases has named. */
    public Set<String> givenMailsInLowerCase() {
        return inLowerCase(givenMails);
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

    private static Set<String> inLowerCase(Set<String> mails) {
        return mails.stream().map(mail -> mail.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
