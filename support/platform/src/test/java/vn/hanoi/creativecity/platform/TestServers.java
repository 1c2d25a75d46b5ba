package vn.hanoi.creativecity.platform;

import io.quarkus.test.common.QuarkusTestResource;
import vn.hanoi.creativecity.testing.InnerKeysResource;
import vn.hanoi.creativecity.testing.PostgresResource;

/** What the one application that all tests of this module share needs around it. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(InnerKeysResource.class)
class TestServers {}
