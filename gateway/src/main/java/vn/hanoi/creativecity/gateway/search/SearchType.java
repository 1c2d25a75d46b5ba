package vn.hanoi.creativecity.gateway.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hanoi.creativecity.gateway.contract.Upstream;

/** What can be found, and the service that has it. */
@Schema(name = "SearchType", description = "What a hit is; open to extension.")
enum SearchType {
    @JsonProperty("centre")
    CENTRE(Upstream.CENTRES),
    @JsonProperty("space")
    SPACE(Upstream.CENTRES),
    @JsonProperty("heritage_site")
    HERITAGE_SITE(Upstream.CENTRES),
    @JsonProperty("craft_product")
    CRAFT_PRODUCT(Upstream.CENTRES),
    @JsonProperty("organisation")
    ORGANISATION(Upstream.CENTRES),
    @JsonProperty("call")
    CALL(Upstream.IDEAS),
    @JsonProperty("season")
    SEASON(Upstream.IDEAS),
    @JsonProperty("support_programme")
    SUPPORT_PROGRAMME(Upstream.IDEAS),
    @JsonProperty("project")
    PROJECT(Upstream.IDEAS),
    @JsonProperty("festival_edition")
    FESTIVAL_EDITION(Upstream.EVENTS),
    @JsonProperty("event")
    EVENT(Upstream.EVENTS),
    @JsonProperty("session")
    SESSION(Upstream.EVENTS),
    @JsonProperty("course")
    COURSE(Upstream.EVENTS),
    @JsonProperty("participant")
    PARTICIPANT(Upstream.EVENTS),
    /** One that is no copy of a place of the network: those are found as what they are. */
    @JsonProperty("venue")
    VENUE(Upstream.EVENTS);

    private final Upstream upstream;

    SearchType(Upstream upstream) {
        this.upstream = upstream;
    }

    Upstream upstream() {
        return upstream;
    }

    /** As it is written in requests and answers. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
