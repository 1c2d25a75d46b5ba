package vn.hanoi.creativecity.platform.slug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.platform.problem.Problem;
import vn.hanoi.creativecity.platform.problem.ProblemType;

@QuarkusTest
class SlugClaimsTest {

    private final Slugs slugs;
    private final Session session;
    private final String collection = UUID.randomUUID().toString();
    private final UUID one = Ids.next();
    private final UUID other = Ids.next();

    SlugClaimsTest(Slugs slugs, Session session) {
        this.slugs = slugs;
        this.session = session;
    }

    @Test
    void aWantedSlugIsTakenAsItIs() {
        assertEquals("book-street", claim("book-street", "Phố sách", one));
        assertEquals(Optional.of(one), resolve("book-street"));
    }

    @Test
    void withoutOneTheNameGivesIt() {
        assertEquals("pho-sach", claim(null, "Phố sách", one));
        assertEquals("pho-sach-2", claim(null, "Phố sách", other));
        assertEquals("pho-sach-3", claim(null, "Phố Sách!", Ids.next()));
        assertEquals(Optional.of(other), resolve("pho-sach-2"));
    }

    @Test
    void aResourceKeepsTheSlugThatItHas() {
        assertEquals("pho-sach", claim(null, "Phố sách", one));
        assertEquals("pho-sach", claim(null, "Phố sách", one));
        assertEquals("pho-sach", claim("pho-sach", "Phố sách", one));
    }

    @Test
    void aFormerSlugStillLeadsToTheResourceAndToNoOther() {
        claim("old", "a", one);
        claim("new", "a", one);

        assertEquals(Optional.of(one), resolve("old"));
        assertEquals(Optional.of(one), resolve("new"));
        assertTaken(() -> claim("old", "a", other));
        assertEquals("old", claim("old", "a", one), "and may be had back");
    }

    @Test
    void anotherCollectionHasSlugsOfItsOwn() {
        claim("pho-sach", "a", one);

        assertEquals(
                "pho-sach",
                QuarkusTransaction.requiringNew()
                        .call(() -> slugs.claimOrMake(collection + "2", "pho-sach", "a", other)));
    }

    @Test
    void aNameWithoutLettersGivesASlugOfTheId() {
        assertEquals(one.toString().substring(24), claim(null, "東京", one));
    }

    @Test
    void noSlugLooksLikeAnId() {
        Problem refused = assertThrows(Problem.class, () -> claim(one.toString(), "a", other));

        assertEquals(ProblemType.INVALID_CONTENT, refused.type());
        assertEquals("/slug", refused.violations().getFirst().place());
        assertEquals(other.toString().substring(24), claim(null, one.toString(), other));
    }

    @Test
    void aNumberFitsBehindALongName() {
        String name = "a".repeat(97) + " b";

        assertEquals("a".repeat(97) + "-b", claim(null, name, one));
        assertEquals("a".repeat(97) + "-2", claim(null, name, other));
    }

    @Test
    void anotherOneOfANameThatThousandsHaveCostsNoMore() {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery("""
                                insert into slug (collection, slug, resource_id)
                                select :collection, 'pho-sach' || case n when 1 then '' else '-' || n end, uuidv7()
                                from generate_series(1, 2000) n where n <> 1500""")
                        .setParameter("collection", collection)
                        .executeUpdate());
        Statistics statistics = session.getSessionFactory().getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        assertEquals("pho-sach-1500", claim(null, "Phố sách", one));
        assertEquals("pho-sach-2001", claim(null, "Phố sách", other));
        assertEquals(8, statistics.getPrepareStatementCount() - before);
    }

    @Test
    void anIdLeadsToItselfWhetherItIsThereOrNot() {
        assertEquals(Optional.of(one), resolve(one.toString()));
        assertEquals(Optional.empty(), resolve("nothing"));
    }

    @Test
    void ofTwoThatClaimAtTheSameTimeEachGetsItsOwn() throws ExecutionException, InterruptedException {
        CountDownLatch bothRun = new CountDownLatch(2);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> claims = IntStream.range(0, 2)
                    .mapToObj(i -> executor.submit(() -> QuarkusTransaction.requiringNew()
                            .call(() -> {
                                bothRun.countDown();
                                bothRun.await();
                                return slugs.claimOrMake(collection, null, "Phố sách", Ids.next());
                            })))
                    .toList();

            assertEquals(
                    List.of("pho-sach", "pho-sach-2"),
                    List.of(claims.get(0).get(), claims.get(1).get()).stream()
                            .sorted()
                            .toList());
        }
    }

    @Test
    void whatARolledBackTransactionClaimedIsFree() {
        QuarkusTransaction.begin();
        slugs.claimOrMake(collection, "pho-sach", "a", one);
        QuarkusTransaction.rollback();

        assertEquals("pho-sach", claim("pho-sach", "a", other));
    }

    private String claim(String wanted, String name, UUID resource) {
        return QuarkusTransaction.requiringNew().call(() -> slugs.claimOrMake(collection, wanted, name, resource));
    }

    private Optional<UUID> resolve(String reference) {
        return QuarkusTransaction.requiringNew().call(() -> slugs.resolve(collection, reference));
    }

    private static void assertTaken(Runnable claim) {
        SlugTaken taken = assertThrows(SlugTaken.class, claim::run);
        assertEquals(ProblemType.CONFLICT, taken.type());
        assertEquals("/slug", taken.violations().getFirst().place());
        assertEquals(
                "The slug “old” belongs to another resource, or did.",
                taken.detail().en());
    }
}
