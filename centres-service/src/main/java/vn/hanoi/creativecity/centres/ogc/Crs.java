package vn.hanoi.creativecity.centres.ogc;

/** The one coordinate reference system: longitude and latitude in degrees. */
final class Crs {

    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private Crs() {}
}
