package vn.hanoi.creativecity.centres;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service of its own with a fresh database, for tests that count what the demonstration set holds. */
public final class OwnDatabase implements QuarkusTestProfile {}
