package vn.hanoi.creativecity.platform.finding;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** The seals of the tests. */
@Singleton
class Seals implements Findable {

    @Override
    public String type() {
        return "seal";
    }

    @Override
    public KeysetQuery visible() {
        return KeysetQuery.from("seal").where("not hidden");
    }
}
