package vn.hanoi.creativecity.offending.thing;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

class InjectedFields {

    @Inject
    Runnable work;

    @ConfigProperty(name = "limit")
    int limit;

    @Context
    UriInfo uri;
}
