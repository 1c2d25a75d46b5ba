package vn.hanoi.creativecity.events.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That a session may overlap with another one in its venue.
 *
 * @param by who said so, by the identifier of the account
 */
@Embeddable
record Overlap(
        @Column(name = "overlap_reason") String reason,
        @Column(name = "overlap_by") String by) {}
