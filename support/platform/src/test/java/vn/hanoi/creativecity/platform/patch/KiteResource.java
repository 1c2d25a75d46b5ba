package vn.hanoi.creativecity.platform.patch;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import vn.hanoi.creativecity.platform.money.Money;
import vn.hanoi.creativecity.platform.text.LocalizedText;
import vn.hanoi.creativecity.platform.text.TextLength;

/** Changes a kite that is always the same before. */
@Path("/v1/kites")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
class KiteResource {

    record Tail(@NotNull String colour, @Max(100) Integer lengthCm) {}

    record Kite(
            @NotNull @TextLength(max = 10) LocalizedText name,
            @Max(5) Integer strings,
            Instant made,
            Money price,
            List<@Valid Tail> tails) {}

    private static final Kite KITE = new Kite(
            LocalizedText.of("Diều sáo", "Flute"),
            2,
            Instant.parse("2026-11-22T08:30:00.123456Z"),
            Money.vnd(150_000),
            List.of(new Tail("red", 50)));

    private final MergePatch mergePatch;

    KiteResource(MergePatch mergePatch) {
        this.mergePatch = mergePatch;
    }

    @PATCH
    @Consumes(MergePatch.MEDIA_TYPE)
    public Kite change(JsonNode patch) {
        return mergePatch.apply(KITE, Kite.class, patch);
    }
}
