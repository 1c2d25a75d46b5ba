package vn.hanoi.creativecity.events.event;

/** The seven creative fields of the UNESCO Creative Cities Network. */
public enum Discipline {
    CRAFTS_AND_FOLK_ART,
    DESIGN,
    FILM,
    GASTRONOMY,
    LITERATURE,
    MEDIA_ARTS,
    MUSIC
}
