package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Lets courses be found, by what is said of their events. */
@Singleton
class CourseFinding implements Findable {

    private final Viewer viewer;

    CourseFinding(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public String type() {
        return "course";
    }

    @Override
    public KeysetQuery visible() {
        KeysetQuery query = KeysetQuery.from("""
                (select c.id, e.publication, e.found_name, e.found_accents, e.found_text, e.found_text_accents
                    from course c join event e on e.id = c.event_id) course""");
        if (viewer.tier() != Tier.STAFF) {
            query.where("publication <> 'DRAFT'");
        }
        return query;
    }
}
