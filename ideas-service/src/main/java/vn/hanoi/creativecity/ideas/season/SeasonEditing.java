package vn.hanoi.creativecity.ideas.season;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import vn.hanoi.creativecity.ideas.call.Call;
import vn.hanoi.creativecity.ideas.call.CallRepository;
import vn.hanoi.creativecity.platform.problem.Violations;
import vn.hanoi.creativecity.platform.slug.Ids;
import vn.hanoi.creativecity.platform.slug.Slugs;
import vn.hanoi.creativecity.platform.state.Grounds;
import vn.hanoi.creativecity.platform.state.TransitionHistory;
import vn.hanoi.creativecity.platform.text.Message;

/** Makes, changes and moves seasons. */
@Singleton
class SeasonEditing {

    private final SeasonRepository seasons;
    private final CallRepository calls;
    private final Slugs slugs;
    private final TransitionHistory history;
    private final Session session;
    private final Clock clock;

    SeasonEditing(
            SeasonRepository seasons,
            CallRepository calls,
            Slugs slugs,
            TransitionHistory history,
            Session session,
            Clock clock) {
        this.seasons = seasons;
        this.calls = calls;
        this.slugs = slugs;
        this.history = history;
        this.session = session;
        this.clock = clock;
    }

    Season create(SeasonRequest request) {
        List<Call> named = checked(request);
        UUID id = Ids.next();
        Season season = new Season(id, name(request, id), request, named, clock.instant());
        seasons.persistAndFlush(season);
        return season;
    }

    /** @param season locked by the caller */
    void change(Season season, SeasonRequest request) {
        List<Call> named = checked(request);
        if (!Objects.equals(season.scale(), request.scale()) && hasMarks(season)) {
            throw NotNow.because(
                    "/scale",
                    "has_marks",
                    "Đã có điểm theo thang này nên không đổi được.",
                    "There are marks on this scale, so it cannot change.");
        }
        season.change(name(request, season.id()), request, named, clock.instant());
        seasons.flush();
    }

    /** @param season locked by the caller */
    void move(Season season, SeasonState next, Grounds grounds) {
        SeasonState.TABLE.check(season.state(), next);
        if (next == SeasonState.FINISHED && hasEpisodesToCome(season)) {
            throw NotNow.because(
                    "/state",
                    "episodes_to_come",
                    "Còn tập chưa phát sóng; hãy phát hoặc hủy trước.",
                    "There are episodes that have not aired; air or cancel them first.");
        }
        SeasonState before = season.moveTo(next, clock.instant());
        history.append(season.id(), "state", before, next, grounds);
        seasons.flush();
    }

    private List<Call> checked(SeasonRequest request) {
        Violations violations = new Violations();
        violations.check(
                request.lastYear() >= request.firstYear(),
                "/lastYear",
                "ends_before_it_begins",
                new Message("Không được trước firstYear.", "Must not be before firstYear."));
        if (request.scale() != null) {
            request.scale().check("/scale", violations);
        }
        List<Call> named = new ArrayList<>();
        for (int i = 0; i < request.calls().size(); i++) {
            String at = "/calls/" + i;
            Call call = violations.follow(at, request.calls().get(i), calls::findByReference);
            if (call != null) {
                violations.check(
                        call.isPublic(),
                        at,
                        "not_published",
                        new Message("Đợt kêu gọi còn là bản nháp.", "The call is a draft."));
                violations.check(
                        !named.contains(call), at, "repeated", new Message("Đã có ở trên.", "It is there already."));
                named.add(call);
            }
        }
        violations.throwIfAny();
        return named;
    }

    private String name(SeasonRequest request, UUID id) {
        return slugs.claimOrMake(
                Season.COLLECTION, request.slug(), request.name().vi(), id);
    }

    private boolean hasMarks(Season season) {
        return exists("select 1 from appearance where season_id = :season and score is not null", season);
    }

    private boolean hasEpisodesToCome(Season season) {
        return exists("select 1 from episode where season_id = :season and state = 'SCHEDULED'", season);
    }

    private boolean exists(String query, Season season) {
        return session.createNativeQuery("select exists (" + query + ")", Boolean.class)
                .setParameter("season", season.id())
                .getSingleResult();
    }
}
