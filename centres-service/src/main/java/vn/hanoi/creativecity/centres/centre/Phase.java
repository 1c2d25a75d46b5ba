package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import vn.hanoi.creativecity.centres.organisation.Organisation;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** A step in the building of a centre, with its own place and time. */
@Embeddable
class Phase {

    private int number;

    @Column(name = "name_vi")
    private String nameVi;

    @Column(name = "name_en")
    private String nameEn;

    @ManyToOne
    private Organisation host;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    Phase() {}

    Phase(PhaseRequest request, Organisation host) {
        this.number = request.number();
        this.nameVi = request.name().vi();
        this.nameEn = request.name().en();
        this.host = host;
        this.startsOn = request.startsOn();
        this.endsOn = request.endsOn();
    }

    int number() {
        return number;
    }

    LocalizedText name() {
        return new LocalizedText(nameVi, nameEn);
    }

    Organisation host() {
        return host;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }
}
