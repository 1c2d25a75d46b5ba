package vn.hanoi.creativecity.events.course;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/training-figures")
@Tag(name = "Courses", description = "Training courses: events whose sessions are lessons.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
class TrainingFiguresResource {

    private final TrainingFigures figures;

    TrainingFiguresResource(TrainingFigures figures) {
        this.figures = figures;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Count who was trained",
            description =
                    "How many courses ended in each year, how many people completed them and how many hours they took, in all and for each creative field. What is assumed is not counted unless one asks for it.")
    public TrainingFiguresResponse readTrainingFigures(@BeanParam @Valid TrainingFiguresRequest request) {
        return figures.of(request);
    }
}
