package vn.hanoi.creativecity.platform.idempotency;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.answer.Answers;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Every POST here honours keys; one needs them. */
@Path("/v1/parcels")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
@Idempotent
class ParcelResource {

    record Parcel(@NotNull @Size(max = 50) String label) {}

    private final Session session;
    private final Turnstile turnstile;

    ParcelResource(Session session, Turnstile turnstile) {
        this.session = session;
        this.turnstile = turnstile;
    }

    @GET
    public List<String> list(@QueryParam("label") String label) {
        return session.createNativeQuery("select label from parcel where label = :label", String.class)
                .setParameter("label", label)
                .getResultList();
    }

    @POST
    public Response send(@NotNull @Valid Parcel parcel, @QueryParam("copies") Integer copies) {
        UUID id = add(parcel);
        return Answers.created("/v1/parcels/" + id)
                .header("ETag", "\"0\"")
                .header("X-Unkept", "a")
                .entity(Map.of("id", id, "label", parcel.label()))
                .build();
    }

    @POST
    @Path("/to/{place}")
    public Response sendTo(@PathParam("place") String place, @NotNull @Valid Parcel parcel) {
        return Response.ok(Map.of("id", add(parcel), "place", place)).build();
    }

    @POST
    @Path("/silently")
    public Response sendSilently(@NotNull @Valid Parcel parcel) {
        add(parcel);
        return Response.noContent().build();
    }

    @POST
    @Path("/registered")
    @Idempotent(required = true)
    public Response sendRegistered(@NotNull @Valid Parcel parcel) {
        return Response.ok(Map.of("id", add(parcel))).build();
    }

    /** Fails after it has written. */
    @POST
    @Path("/lost")
    public Response lose(@NotNull @Valid Parcel parcel) {
        add(parcel);
        throw new Problem(ProblemType.CONFLICT);
    }

    /** Says that it failed without throwing anything. */
    @POST
    @Path("/declined")
    public Response decline(@NotNull @Valid Parcel parcel) {
        add(parcel);
        return Response.status(409).entity(Map.of("id", Ids.next())).build();
    }

    /** Waits until it is let through. */
    @POST
    @Path("/slowly")
    public Response sendSlowly(@NotNull @Valid Parcel parcel) {
        turnstile.pass();
        return Response.ok(Map.of("id", add(parcel))).build();
    }

    private UUID add(Parcel parcel) {
        UUID id = Ids.next();
        session.createNativeMutationQuery("insert into parcel (id, label) values (:id, :label)")
                .setParameter("id", id)
                .setParameter("label", parcel.label())
                .executeUpdate();
        return id;
    }
}
