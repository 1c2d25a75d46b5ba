package vn.hanoi.creativecity.platform.write;

import jakarta.enterprise.context.RequestScoped;

/** Whether the running operation assumes something: see {@link Optimistic}. */
@RequestScoped
public class Assumptions {

    private boolean areAllowed;
    private boolean areMade;

    /** Notes that something is assumed, and gives true; false when the operation must make sure instead. */
    public boolean make() {
        areMade = areAllowed;
        return areMade;
    }

    boolean areMade() {
        return areMade;
    }

    void allow() {
        areAllowed = true;
    }

    /** From now on nothing is assumed any more. */
    void end() {
        areAllowed = false;
        areMade = false;
    }
}
