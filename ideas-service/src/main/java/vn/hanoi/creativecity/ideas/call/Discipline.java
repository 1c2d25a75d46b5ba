package vn.hanoi.creativecity.ideas.call;

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
