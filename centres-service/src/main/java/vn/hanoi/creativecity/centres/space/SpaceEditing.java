package vn.hanoi.creativecity.centres.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import vn.hanoi.creativecity.centres.centre.Centre;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;

/** Makes, changes and takes away the spaces of a centre that is locked. */
@Singleton
class SpaceEditing {

    private final SpaceRepository spaces;
    private final Slugs slugs;
    private final Clock clock;

    SpaceEditing(SpaceRepository spaces, Slugs slugs, Clock clock) {
        this.spaces = spaces;
        this.slugs = slugs;
        this.clock = clock;
    }

    Space create(Centre centre, SpaceRequest request) {
        UUID id = Ids.next();
        Space space = new Space(id, centre.id(), slug(centre.id(), request, id), request, clock.instant());
        spaces.persistAndFlush(space);
        return space;
    }

    void change(Space space, SpaceRequest request) {
        space.change(slug(space.centre(), request, space.id()), request, clock.instant());
        spaces.flush();
    }

    /** @throws SpaceStays when the public may have seen it */
    void takeAway(Centre centre, Space space) {
        if (centre.wasPublished()) {
            throw new SpaceStays();
        }
        spaces.delete(space);
        spaces.flush();
    }

    private String slug(UUID centre, SpaceRequest request, UUID space) {
        return slugs.claimOrMake(
                Space.collectionIn(centre), request.slug(), request.name().vi(), space);
    }
}
