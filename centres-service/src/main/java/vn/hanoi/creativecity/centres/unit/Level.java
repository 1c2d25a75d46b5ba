package vn.hanoi.creativecity.centres.unit;

/** The tier of an administrative unit. The district tier, district and town, ended on 2025-06-30. */
enum Level {
    CITY,
    DISTRICT,
    TOWN,
    WARD,
    TOWNSHIP,
    COMMUNE
}
