package vn.hanoi.creativecity.exemplary.place;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/places")
@RunOnVirtualThread
class PlaceResource {

    private final List<Place> places;

    @Inject
    PlaceResource(List<Place> places) {
        this.places = places;
    }

    @GET
    @Authenticated
    public List<PlaceResponse> list() {
        return places.stream().map(place -> new PlaceResponse(0, null)).toList();
    }

    @DELETE
    @RolesAllowed("admin")
    public void clear() {
        places.clear();
    }
}
