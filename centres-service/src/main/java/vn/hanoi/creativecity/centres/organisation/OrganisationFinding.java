package vn.hanoi.creativecity.centres.organisation;

import jakarta.inject.Singleton;
import vn.hanoi.creativecity.platform.finding.Findable;
import vn.hanoi.creativecity.platform.page.KeysetQuery;

/** Lets organisations be found, which everybody sees. */
@Singleton
class OrganisationFinding implements Findable {

    @Override
    public String type() {
        return "organisation";
    }

    @Override
    public KeysetQuery visible() {
        return KeysetQuery.from("organisation");
    }
}
