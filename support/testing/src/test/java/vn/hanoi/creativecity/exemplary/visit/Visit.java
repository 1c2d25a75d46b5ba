package vn.hanoi.creativecity.exemplary.visit;

import vn.hanoi.creativecity.exemplary.place.Place;

record Visit(Place place) {

    boolean isPossible() {
        return place.isOpen();
    }
}
