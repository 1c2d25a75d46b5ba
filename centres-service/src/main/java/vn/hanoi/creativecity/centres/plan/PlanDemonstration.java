package vn.hanoi.creativecity.centres.plan;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import vn.hanoi.creativecity.platform.demonstration.DemonstrationFiles;

/**
 * Loads the city's plan of the demonstration set with its targets, by the rules that hold for requests, and keeps its
 * heritage sites as they were reported.
 */
@Singleton
class PlanDemonstration {

    private final DemonstrationFiles files;
    private final PlanEditing editing;
    private final Session session;

    PlanDemonstration(DemonstrationFiles files, PlanEditing editing, Session session) {
        this.files = files;
        this.editing = editing;
        this.session = session;
    }

    @Transactional
    @ActivateRequestContext
    void load(@Observes @Priority(400) StartupEvent start) {
        if (files.areWantedIn("heritage_site")) {
            insert("heritage-sites.json", """
                    insert into heritage_site (id, slug, heritage_type, name_vi, name_en, built_year, geometry,
                        geometry_accuracy, unit_id, adaptation, source, assumed)
                    select uuidv7(), h.slug, upper(h."heritageType"), h.name ->> 'vi', h.name ->> 'en', h."builtYear",
                        h.geometry, upper(h."geometryAccuracy"), u.id, h.adaptation, h.source, h.assumed
                    from jsonb_to_recordset(cast(:document as jsonb)) h (slug text, "heritageType" text, name jsonb,
                        "builtYear" integer, geometry jsonb, "geometryAccuracy" text, unit text, adaptation jsonb,
                        source text, assumed text[])
                    join administrative_unit u on u.code = h.unit and u.valid_until is null""");
        }
        if (files.areWantedIn("plan")) {
            files.read("plans.json", Entry.class).forEach(this::load);
        }
    }

    private void load(Entry entry) {
        Plan plan = editing.create(entry.plan());
        entry.targets().forEach(target -> editing.create(plan, target));
    }

    private void insert(String file, String sql) {
        session.createNativeMutationQuery(sql)
                .setParameter("document", files.text(file))
                .executeUpdate();
    }

    /** One line of the file: a plan and what it promises. */
    record Entry(PlanRequest plan, List<TargetRequest> targets) {}
}
