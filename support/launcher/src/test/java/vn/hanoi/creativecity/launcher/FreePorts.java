package vn.hanoi.creativecity.launcher;

import java.util.concurrent.ThreadLocalRandom;

/** Ports for one suite, so that tests run beside each other and beside a suite that somebody is using. */
final class FreePorts {
    /** The first port that Linux gives to outgoing connections; other systems begin higher. */
    static final int FIRST_OUTGOING = 32768;

    static Ports find() {
        while (true) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(200, FIRST_OUTGOING - new Ports(0).postgres()));
            if (areFree(ports)) {
                return ports;
            }
        }
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.requireFree(true);
            return true;
        } catch (CannotStart taken) {
            return false;
        }
    }

    private FreePorts() {}
}
