package vn.hanoi.creativecity.platform.erasure;

/**
 * What a feature's own tables say of persons. Each feature with such tables has a bean of it; an erasure asks all of them
 * first for what they know, until nothing new turns up, and then to take it out, in one transaction.
 */
public interface PersonalData {

    /** What it is, by the name of the collection where there is one. */
    String of();

    /** What the tables know beside: other identifiers, names, the resources concerned. Those are locked until the end. */
    default Person alsoKnownAs(Person person) {
        return Person.NOBODY;
    }

    /**
     * Takes the person out.
     *
     * @return how many records named them
     */
    int erase(Person person);
}
