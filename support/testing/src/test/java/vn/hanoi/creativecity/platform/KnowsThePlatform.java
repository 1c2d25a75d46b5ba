package vn.hanoi.creativecity.platform;

class KnowsThePlatform {
    KnowsThePlatform other;
}
