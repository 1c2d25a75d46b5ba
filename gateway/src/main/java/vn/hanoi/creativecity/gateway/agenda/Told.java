package vn.hanoi.creativecity.gateway.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.gateway.composition.Addresses;
import vn.hanoi.creativecity.gateway.composition.Form;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What the services tell, as far as an agenda needs it. */
final class Told {

    private Told() {}

    /** Something with a name in URLs. */
    record Named(String slug) {

        Named {
            Addresses.step(slug);
        }
    }

    record Centres(List<Named> items) {

        Centres {
            items = List.copyOf(items);
        }
    }

    record Sessions(List<Session> items, String next) {

        Sessions {
            items = List.copyOf(items);
            if (next != null && items.isEmpty()) {
                throw new IllegalArgumentException("An empty page leads nowhere.");
            }
        }
    }

    record Session(UUID id, LocalizedText title, Instant startsAt, Instant endsAt, String status) {

        Session {
            Form.require(id, title, startsAt, endsAt, status);
        }
    }

    record Hours(List<Exceptional> overrides) {

        Hours {
            overrides = List.copyOf(overrides);
        }
    }

    record Exceptional(LocalizedText name, LocalDate from, LocalDate until, String state) {

        Exceptional {
            Form.require(name, from, until);
        }
    }

    record Calls(List<Call> items) {

        Calls {
            items = List.copyOf(items);
        }
    }

    record Call(String slug, LocalizedText name, String centre, Instant opensAt, Instant closesAt) {

        Call {
            Form.require(slug, name, opensAt, closesAt);
        }
    }

    record Episodes(List<Episode> items) {

        Episodes {
            items = List.copyOf(items);
        }
    }

    record Episode(UUID id, LocalizedText title, Instant airsAt, String centre, String state) {

        Episode {
            Form.require(id, title, airsAt, state);
        }
    }
}
