package vn.hanoi.creativecity.ideas.programme;

/** The projects that a programme supports. Whoever keeps projects has a bean of it. */
public interface ProjectsOfAProgramme {

    /** Whether any of them goes on. The programme is locked, so that none comes into it meanwhile. */
    boolean goOn(SupportProgramme programme);
}
