package vn.hanoi.creativecity.events.session;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Lets the sessions be found that have a title of their own; the others are found by their event. */
@Singleton
class SessionFinding implements Findable {

    private final Viewer viewer;

    SessionFinding(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public String type() {
        return "session";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("session").where("title_vi is not null");
        if (viewer.tier() != Tier.STAFF) {
            query.where("exists (select 1 from event e where e.id = event_id and e.publication <> 'DRAFT')");
        }
        return query;
    }
}
