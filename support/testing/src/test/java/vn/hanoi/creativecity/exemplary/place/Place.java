package vn.hanoi.creativecity.exemplary.place;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Public, since {@code visit} reads it. */
@Entity
public class Place {

    @Id
    private long id;

    Place() {}

    public boolean isOpen() {
        return id > 0;
    }
}
