package vn.hanoi.creativecity.platform.problem;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** An entity on whose table the database keeps rules. */
@Entity
class Booth {

    @Id
    private UUID id;

    @Version
    private long version;

    private int number;
    private int places;

    Booth() {}

    Booth(UUID id, int number, int places) {
        this.id = id;
        this.number = number;
        this.places = places;
    }

    void enlarge() {
        places++;
    }
}
