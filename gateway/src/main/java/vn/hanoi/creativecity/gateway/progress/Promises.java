package vn.hanoi.creativecity.gateway.progress;

import java.util.List;

/** The targets of a plan as centres-service lists them. */
record Promises(List<Promise> items) {

    Promises {
        items = List.copyOf(items);
    }
}
