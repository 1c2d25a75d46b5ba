package vn.hanoi.creativecity.platform.finding;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** The scrolls of the tests. */
@Singleton
class Scrolls implements Findable {

    @Override
    public String type() {
        return "scroll";
    }

    @Override
    public KeysetQuery visible() {
        return KeysetQuery.from("scroll").where("not hidden");
    }
}
