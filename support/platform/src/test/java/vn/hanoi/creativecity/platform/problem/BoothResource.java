package vn.hanoi.creativecity.platform.problem;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.slug.Ids;

/** Writes what the database may refuse. */
@Path("/v1/booths")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
@Transactional
class BoothResource {

    record NewBooth(int number, int places, UUID beside, String opens) {}

    private final Session session;

    private final DataSource database;

    BoothResource(Session session, DataSource database) {
        this.session = session;
        this.database = database;
    }

    @GET
    public Map<String, Long> count() {
        return Map.of(
                "booths",
                session.createNativeQuery("select count(*) from booth", Long.class)
                        .getSingleResult());
    }

    @POST
    public Map<String, String> add(NewBooth booth) {
        UUID id = Ids.next();
        session.createNativeMutationQuery("""
                        insert into booth (id, version, number, places, beside, opens)
                        values (:id, 0, :number, :places, :beside, cast(:opens as int4range))""")
                .setParameter("id", id)
                .setParameter("number", booth.number())
                .setParameter("places", booth.places())
                .setParameter("beside", booth.beside(), UUID.class)
                .setParameter("opens", booth.opens(), String.class)
                .executeUpdate();
        return Map.of("id", id.toString());
    }

    /** The database learns of it only when the transaction commits. */
    @POST
    @Path("/late")
    public Map<String, String> addLate(NewBooth booth) {
        UUID id = Ids.next();
        session.persist(new Booth(id, booth.number(), booth.places()));
        return Map.of("id", id.toString());
    }

    /** The connection breaks between the last statement and the commit. */
    @GET
    @Path("/lost")
    public Map<String, Integer> countAndLose() throws InterruptedException {
        int process = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                .getSingleResult();
        // Another thread, as this one would be given the connection of its transaction.
        Thread.ofVirtual().start(() -> end(process)).join();
        return Map.of("process", process);
    }

    private void end(int process) {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + process + ", 5000)");
        } catch (SQLException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Somebody else changes the row between the read and the write of this one. */
    @POST
    @Path("/{booth}/overtaken")
    public Map<String, String> changeWhatSomebodyElseChanges(@PathParam("booth") UUID id) {
        Booth booth = session.find(Booth.class, id);
        session.createNativeMutationQuery("update booth set version = version + 1 where id = :id")
                .setParameter("id", id)
                .executeUpdate();
        booth.enlarge();
        return Map.of("id", id.toString());
    }
}
