package vn.hanoi.creativecity.offending.thing;

class BadNames {

    static class ThingService {}

    static class ThingManager {}

    static class ThingUtil {}

    static class ThingUtils {}

    static class ThingHelper {}

    static class ThingImpl {}

    static class ThingDto {}

    static class ThingDTO {}
}
