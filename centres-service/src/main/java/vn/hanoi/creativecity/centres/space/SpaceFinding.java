package vn.hanoi.creativecity.centres.space;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.centres.centre.CentreRights;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Lets the spaces of all centres that the viewer sees be found. */
@Singleton
class SpaceFinding implements Findable {

    private final CentreRights rights;

    SpaceFinding(CentreRights rights) {
        this.rights = rights;
    }

    @Override
    public String type() {
        return "space";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("space");
        rights.restrictToVisible(query, "centre_id");
        return query;
    }
}
