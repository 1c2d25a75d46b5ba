package vn.hanoi.creativecity.offending.thing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Thing {

    @Id
    long id;

    public Thing() {}
}
