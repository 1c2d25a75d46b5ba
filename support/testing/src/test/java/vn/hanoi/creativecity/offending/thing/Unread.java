package vn.hanoi.creativecity.offending.thing;

public class Unread {}
