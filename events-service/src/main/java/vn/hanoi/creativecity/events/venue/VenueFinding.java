package vn.hanoi.creativecity.events.venue;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Lets the venues be found that are not found already as the place of the network that they are a copy of. */
@Singleton
class VenueFinding implements Findable {

    @Override
    public String type() {
        return "venue";
    }

    @Override
    public KeysetQuery visible() {
        return KeysetQuery.from("venue").where("kind = 'OWN' and not gone");
    }
}
