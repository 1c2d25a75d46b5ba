package vn.hanoi.creativecity.gateway.agenda;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What the services tell, as far as an agenda needs it. */
final class Told {

    private Told() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Centre(String slug) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Centres(List<Centre> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Sessions(List<Session> items, String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Session(UUID id, LocalizedText title, Instant startsAt, Instant endsAt, String status) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Hours(List<Exceptional> overrides) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Exceptional(LocalizedText name, LocalDate from, LocalDate until, String state) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calls(List<Call> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Call(String slug, LocalizedText name, String centre, Instant opensAt, Instant closesAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Episodes(List<Episode> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Episode(UUID id, LocalizedText title, Instant airsAt, String centre, String state) {}
}
