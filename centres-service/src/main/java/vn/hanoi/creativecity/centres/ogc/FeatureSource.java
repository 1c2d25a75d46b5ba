package vn.hanoi.creativecity.centres.ogc;

import vn.hanoi.creativecity.platform.text.Message;

/** A collection of features. Each is a bean of the feature package that knows what is in it and who sees it. */
public interface FeatureSource {

    /** Its name in URLs. */
    String id();

    Message title();

    Message description();

    /** From where to where, and from when to when, what the viewer sees of it reaches. */
    Extent extent();
}
