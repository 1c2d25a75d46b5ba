package vn.hanoi.creativecity.centres.network;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.centres.centre.CentreKind;
import vn.hanoi.creativecity.centres.centre.Lifecycle;
import vn.hanoi.creativecity.centres.connection.ConnectionKind;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.time.Clocks;

/** Reads the network as everybody sees it: from what is published alone, whoever asks. */
@Singleton
class NetworkFacts {

    private final Session session;
    private final Clock clock;

    NetworkFacts(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    Network today() {
        return new Network(centres(), links(LocalDate.ofInstant(clock.instant(), Clocks.HA_NOI)));
    }

    private List<NetworkCentre> centres() {
        return session.createNativeQuery("""
                        select id, slug, name_vi, name_en, kind, lifecycle,
                            'kind' = any(assumed) as kind_assumed, 'lifecycle' = any(assumed) as lifecycle_assumed
                        from centre where publication = 'PUBLISHED' order by name_vi, id""", Tuple.class).getResultList().stream()
                .map(row -> new NetworkCentre(
                        row.get("id", UUID.class),
                        row.get("slug", String.class),
                        new LocalizedText(row.get("name_vi", String.class), row.get("name_en", String.class)),
                        CentreKind.valueOf(row.get("kind", String.class)),
                        Lifecycle.valueOf(row.get("lifecycle", String.class)),
                        row.get("kind_assumed", Boolean.class),
                        row.get("lifecycle_assumed", Boolean.class)))
                .toList();
    }

    private List<NetworkLink> links(LocalDate day) {
        return session.createNativeQuery("""
                        select n.id, first_centre_id, second_centre_id, n.kind, cardinality(n.assumed) > 0 as assumed
                        from connection n
                            join centre a on a.id = first_centre_id and a.publication = 'PUBLISHED'
                            join centre b on b.id = second_centre_id and b.publication = 'PUBLISHED'
                        where daterange(since, until) @> cast(:day as date) order by n.created_at, n.id""", Tuple.class).setParameter("day", day).getResultList().stream()
                .map(row -> new NetworkLink(
                        row.get("id", UUID.class),
                        row.get("first_centre_id", UUID.class),
                        row.get("second_centre_id", UUID.class),
                        ConnectionKind.valueOf(row.get("kind", String.class)),
                        row.get("assumed", Boolean.class)))
                .toList();
    }
}
