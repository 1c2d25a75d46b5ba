package vn.hanoi.creativecity.centres.heritage;

import vn.hanoi.creativecity.centres.geometry.Place;
import vn.hanoi.creativecity.centres.unit.AdministrativeUnit;

/** A request whose unit has been found and whose geometry has been checked. */
record HeritageSiteDetails(HeritageSiteRequest request, String slug, Place place, AdministrativeUnit unit) {}
