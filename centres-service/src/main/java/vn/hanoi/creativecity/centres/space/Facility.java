package vn.hanoi.creativecity.centres.space;

/** What a space is equipped with. */
enum Facility {
    AIR_CONDITIONING,
    CHILDREN_AREA,
    CLAY_KILN,
    COMPUTERS,
    DARKROOM,
    EXHIBITION_PANELS,
    KITCHEN,
    LASER_CUTTER,
    PROJECTOR,
    RECORDING_STUDIO,
    SOUND_SYSTEM,
    STAGE,
    STAGE_LIGHTING,
    THREE_D_PRINTER,
    VIDEO_CONFERENCING,
    WHITEBOARD,
    WIFI,
    WORKSHOP_BENCH
}
