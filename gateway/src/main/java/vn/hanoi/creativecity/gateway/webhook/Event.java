package vn.hanoi.creativecity.gateway.webhook;

/** What an endpoint is told. */
record Event(String type, String payload) {}
