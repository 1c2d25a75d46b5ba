package vn.hanoi.creativecity.centres.heritage;

/** How a site becomes a creative space: chuyển đổi, cải tạo, tái hiện, phát triển. */
enum AdaptationApproach {
    CONVERSION,
    RENOVATION,
    RE_ENACTMENT,
    DEVELOPMENT
}
