package vn.hanoi.creativecity.platform.measure;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** The figures that a service works out. */
@Singleton
public class Measures {

    private final List<Measure> measures;

    Measures(@All List<Measure> measures) {
        this.measures = measures;
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 404 when none of that name is worked out here */
    public Figure figure(String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> MeasureNotFound.called(name))
                .figure();
    }
}
