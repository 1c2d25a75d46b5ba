package vn.hanoi.creativecity.centres.plan;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/** Keeps the city's plan of the demonstration set as it was reported. */
@Singleton
class PlanDemonstration {

    private final DemonstrationFiles files;
    private final Session session;

    PlanDemonstration(DemonstrationFiles files, Session session) {
        this.files = files;
        this.session = session;
    }

    @Transactional
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("plan")) {
            insert("plan.json", """
                    insert into plan (id, code, issued_on, name_vi, name_en, membership, source)
                    select uuidv7(), p.code, p."issuedOn", p.name ->> 'vi', p.name ->> 'en', p.membership, p.source
                    from jsonb_to_record(cast(:document as jsonb))
                        p (code text, "issuedOn" date, name jsonb, membership jsonb, source text)""");
            insert("plan.json", """
                    insert into plan_target (plan_id, code, item, from_year, due_year, minimum, maximum, per_year,
                        text_vi, text_en, agencies, measure)
                    select p.id, t.code, t.item, t."fromYear", t."dueYear", t.minimum, t.maximum, t."perYear",
                        t.text ->> 'vi', t.text ->> 'en', coalesce(t.agencies, '[]'), t.measure
                    from plan p, jsonb_to_recordset(cast(:document as jsonb) -> 'targets') t (code text, item text,
                        "fromYear" integer, "dueYear" integer, minimum integer, maximum integer, "perYear" integer,
                        text jsonb, agencies jsonb, measure text)""");
        }
    }

    private void insert(String file, String sql) {
        session.createNativeMutationQuery(sql)
                .setParameter("document", files.text(file))
                .executeUpdate();
    }
}
