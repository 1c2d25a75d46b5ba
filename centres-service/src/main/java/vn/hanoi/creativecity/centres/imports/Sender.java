package vn.hanoi.creativecity.centres.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.hanoi.creativecity.platform.identity.Roles;
import vn.hanoi.creativecity.platform.identity.Viewer;

/** Who sent a file, and what they were then: its lines are judged as if they had sent each by itself. */
@Embeddable
record Sender(
        @Column(name = "sender") String subject,
        @Column(name = "sender_name") String name,
        @Column(name = "sender_client") String client,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "sender_roles")
        List<String> roles,

        @JdbcTypeCode(SqlTypes.ARRAY) @Column(name = "sender_organisations")
        List<String> organisations) {

    static Sender of(Viewer viewer) {
        return new Sender(
                viewer.subject(),
                viewer.name(),
                viewer.client(),
                Roles.ALL.stream().filter(viewer::has).sorted().toList(),
                viewer.organisations().stream().sorted().toList());
    }
}
