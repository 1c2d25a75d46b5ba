package vn.hanoi.creativecity.centres.ogc;

/** What is told of a feature beside its place: a flat record, as tables of maps want it. */
public interface FeatureProperties {

    String nameVi();

    String nameEn();
}
