package vn.hanoi.creativecity.centres.centre;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import vn.hanoi.creativecity.platform.text.LocalizedText;

/** What is told of a centre, from its name to the whole story. */
@Embeddable
record Texts(
        @Embedded
        @AttributeOverride(name = "vi", column = @Column(name = "name_vi"))
        @AttributeOverride(name = "en", column = @Column(name = "name_en"))
        LocalizedText name,

        @Embedded
        @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
        @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
        LocalizedText summary,

        @Embedded
        @AttributeOverride(name = "vi", column = @Column(name = "description_vi"))
        @AttributeOverride(name = "en", column = @Column(name = "description_en"))
        LocalizedText description) {}
