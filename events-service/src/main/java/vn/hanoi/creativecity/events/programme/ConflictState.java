package vn.hanoi.creativecity.events.programme;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody has answered for a conflict. */
@Schema(name = "ProgrammeConflictState")
enum ConflictState {
    OPEN,
    ACCEPTED
}
