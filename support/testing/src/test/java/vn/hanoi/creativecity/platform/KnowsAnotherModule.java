package vn.hanoi.creativecity.platform;

import vn.hanoi.creativecity.exemplary.place.Place;

class KnowsAnotherModule {
    Place place;
}
