package vn.hanoi.creativecity.exemplary.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@Path("/v1/calls")
@RegisterRestClient
interface IdeasClient {

    @GET
    String calls();
}
