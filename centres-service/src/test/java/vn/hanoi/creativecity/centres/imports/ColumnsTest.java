package vn.hanoi.creativecity.centres.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns follow the records of the API; who adds a member to one of these says so in the guide. */
@QuarkusTest
class ColumnsTest {

    @Inject
    @All
    List<Importing> collections;

    @Test
    void theColumnsOfCentres() {
        assertEquals(
                List.of(
                        "slug",
                        "kind",
                        "name.vi",
                        "name.en",
                        "summary.vi",
                        "summary.en",
                        "description.vi",
                        "description.en",
                        "disciplines",
                        "parent",
                        "geometry",
                        "geometryAccuracy",
                        "address.vi",
                        "address.en",
                        "unit",
                        "formerUnit",
                        "hostInstitution",
                        "models.investment",
                        "models.management",
                        "models.commercialOperation",
                        "models.operation",
                        "phases",
                        "openedOn",
                        "lengthM",
                        "contact.email",
                        "contact.phone",
                        "contact.website",
                        "accessibility.stepFree",
                        "accessibility.accessibleToilet",
                        "accessibility.hearingLoop",
                        "accessibility.tactilePaving",
                        "accessibility.notes.vi",
                        "accessibility.notes.en",
                        "images",
                        "planItem",
                        "source",
                        "assumed",
                        "agencies",
                        "longitude",
                        "latitude"),
                columnsOf(ImportCollection.CENTRES));
    }

    @Test
    void theColumnsOfObservations() {
        assertEquals(
                List.of("indicator", "from", "until", "value", "source", "assumed", "note", "centre"),
                columnsOf(ImportCollection.OBSERVATIONS));
    }

    private List<String> columnsOf(ImportCollection collection) {
        return collections.stream()
                .filter(one -> one.collection() == collection)
                .flatMap(one -> one.columns().all().stream())
                .map(Column::name)
                .toList();
    }
}
