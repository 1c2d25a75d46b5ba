package vn.hanoi.creativecity.events.venue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import java.util.UUID;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/**
 * What a venue is called and where it is.
 *
 * @param centreId the centre that it is or is in
 * @param centre the slug of that, once it is known
 * @param unit the code of the ward or commune of today
 * @param formerUnit the code of the unit that the plan named, as it was before 2025-07-01
 */
@Embeddable
record Place(
        @Embedded
        @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
        @AttributeOverride(name = "en", column = @Column(name = "name_en"))
        LocalizedText name,

        @Column(name = "centre_id") UUID centreId,

        String centre,

        String unit,

        @Column(name = "former_unit") String formerUnit,

        @Embedded
        @AttributeOverride(name = "vi", column = @Column(name = "address_vi"))
        @AttributeOverride(name = "en", column = @Column(name = "address_en"))
        LocalizedText address,

        Double longitude,

        Double latitude,

        @Column(name = "capacity_persons") Integer capacityPersons) {

    /** Whether who looks for the one finds the other. */
    boolean isFoundLike(Place other) {
        return name.equals(other.name)
                && Objects.equals(address, other.address)
                && Objects.equals(longitude, other.longitude)
                && Objects.equals(latitude, other.latitude);
    }

    /** The same, as a part of this centre. */
    Place within(Place centre) {
        return new Place(
                name,
                centreId,
                centre.centre(),
                centre.unit(),
                centre.formerUnit(),
                centre.address(),
                centre.longitude(),
                centre.latitude(),
                capacityPersons);
    }
}
