package vn.hanoi.creativecity.events.course;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.platform.feed.FeedCollection;

/** Courses in the change feed. */
@Singleton
class CourseFeed implements FeedCollection<CourseResponse> {

    private final CourseRepository courses;

    CourseFeed(CourseRepository courses) {
        this.courses = courses;
    }

    @Override
    public String name() {
        return Course.COLLECTION;
    }

    @Override
    public Class<CourseResponse> type() {
        return CourseResponse.class;
    }

    @Override
    public String subjects() {
        return """
                select c.id, c.version,
                    case e.publication when 'DRAFT' then array['staff'] else array['public', 'staff'] end as audience,
                    null::text as shown
                from course c join event e on e.id = c.event_id""";
    }

    @Override
    public Map<UUID, CourseResponse> documents(Collection<UUID> ids) {
        return courses.visible(ids).stream().collect(Collectors.toMap(Course::id, CourseResponse::from));
    }

    @Override
    public String href(UUID id, CourseResponse document) {
        return "/v1/courses/" + id;
    }
}
