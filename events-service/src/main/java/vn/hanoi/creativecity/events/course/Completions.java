package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Works out how far trainees fulfil the rule of their course, from the sessions that it has and who was there. */
@Singleton
class Completions {

    private final Session session;

    Completions(Session session) {
        this.session = session;
    }

    Completion of(Trainee trainee) {
        return of(List.of(trainee)).get(trainee.id());
    }

    Map<UUID, Completion> of(Collection<Trainee> trainees) {
        if (trainees.isEmpty()) {
            return Map.of();
        }
        session.flush();
        Map<UUID, Trainee> byId = trainees.stream().collect(Collectors.toMap(Trainee::id, Function.identity()));
        Map<UUID, Completion> completions = new HashMap<>();
        session.createNativeQuery("""
                        select t.id, count(s.id) as sessions, count(a.id) filter (where a.state = 'PRESENT') as present,
                            count(a.id) filter (where a.state = 'EXCUSED') as excused,
                            count(a.id) filter (where a.state = 'ABSENT') as absent
                        from trainee t join course c on c.id = t.course_id
                            left join session s on s.event_id = c.event_id and s.status not in ('CANCELLED', 'POSTPONED')
                            left join attendance a on a.trainee_id = t.id and a.session_id = s.id
                        where t.id = any(:ids) group by t.id""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("sessions", Integer.class)
                .addScalar("present", Integer.class)
                .addScalar("excused", Integer.class)
                .addScalar("absent", Integer.class)
                .setParameter("ids", byId.keySet().toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    Trainee trainee = byId.get(row.get("id", UUID.class));
                    completions.put(
                            trainee.id(),
                            Completion.of(
                                    trainee.course().rule(),
                                    trainee.assessment(),
                                    row.get("sessions", Integer.class),
                                    row.get("present", Integer.class),
                                    row.get("excused", Integer.class),
                                    row.get("absent", Integer.class)));
                });
        return completions;
    }
}
