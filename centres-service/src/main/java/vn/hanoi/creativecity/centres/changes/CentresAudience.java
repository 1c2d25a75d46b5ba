package vn.hanoi.creativecity.centres.changes;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hanoi.creativecity.centres.organisation.OrganisationRepository;
import vn.hanoi.creativecity.platform.feed.Audience;
import vn.hanoi.creativecity.platform.identity.Tier;
import vn.hanoi.creativecity.platform.identity.Viewer;

/**
 * The public, staff, and partners: as such, and as each of the organisations that they act for. Two of these together are a
 * word too, for what is seen by whoever sees two things.
 */
@Singleton
class CentresAudience implements Audience {

    private static final String PARTNER = "partner";

    private final OrganisationRepository organisations;
    private final Viewer viewer;

    CentresAudience(OrganisationRepository organisations, Viewer viewer) {
        this.organisations = organisations;
        this.viewer = viewer;
    }

    @Override
    public Set<String> ofViewer() {
        Set<String> words = new HashSet<>(Set.of(PUBLIC));
        if (viewer.tier() == Tier.STAFF) {
            words.add(STAFF);
        } else if (viewer.tier() == Tier.PARTNER) {
            words.add(PARTNER);
            addOrganisations(words);
        }
        return words;
    }

    private void addOrganisations(Set<String> words) {
        List<String> own = organisations.withSlugs(viewer.organisations()).stream()
                .map(UUID::toString)
                .sorted()
                .toList();
        for (int i = 0; i < own.size(); i++) {
            words.add(own.get(i));
            for (String other : own.subList(i + 1, own.size())) {
                words.add(own.get(i) + "+" + other);
            }
        }
    }
}
