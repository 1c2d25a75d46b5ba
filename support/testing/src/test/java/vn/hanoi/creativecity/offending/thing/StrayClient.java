package vn.hanoi.creativecity.offending.thing;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient
interface StrayClient {}
