package vn.hanoi.creativecity.ideas.project;

import jakarta.inject.Singleton;
import java.util.stream.Stream;
import vn.hanoi.creativecity.ideas.programme.ProjectsOfAProgramme;
import vn.hanoi.creativecity.ideas.programme.SupportProgramme;

/** Tells programmes of their projects. */
@Singleton
class ProjectsInProgrammes implements ProjectsOfAProgramme {

    private final ProjectRepository projects;

    ProjectsInProgrammes(ProjectRepository projects) {
        this.projects = projects;
    }

    @Override
    public boolean goOn(SupportProgramme programme) {
        return projects.count(
                        "programme = ?1 and state in ?2",
                        programme,
                        Stream.of(ProjectState.values())
                                .filter(ProjectState::goesOn)
                                .toList())
                > 0;
    }
}
