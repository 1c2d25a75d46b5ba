package vn.hanoi.creativecity.platform;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.*;
import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import vn.hanoi.creativecity.testing.*;

@QuarkusTest
class ScratchTokenTest {
    @jakarta.inject.Inject JWTParser parser;
    @jakarta.inject.Inject JWTAuthContextInfo info;
    @Test
    void run() throws Exception {
        var out = new StringBuilder();
        String one = InnerTokens.viewer("an").roles("admin").token();
        var plain = new DefaultJWTCallerPrincipalFactory();
        for (int round = 0; round < 3; round++) {
            long t = System.nanoTime();
            for (int i = 0; i < 2000; i++) plain.parse(one, info);
            long t2 = System.nanoTime();
            for (int i = 0; i < 2000; i++) parser.parse(new String(one.toCharArray()));
            long t3 = System.nanoTime();
            out.append("parse us: without " + (t2 - t) / 2000 / 1000.0 + " with " + (t3 - t2) / 2000 / 1000.0 + "\n");
            List<Api> many = new ArrayList<>();
            for (int i = 0; i < 1500; i++) many.add(Api.of(InnerTokens.viewer("an" + i)));
            t = System.nanoTime();
            for (Api a : many) a.get("/v1/leaves");
            t2 = System.nanoTime();
            Api same = many.get(0);
            for (int i = 0; i < 1500; i++) same.get("/v1/leaves");
            t3 = System.nanoTime();
            out.append("http us: new token each " + (t2 - t) / 1500 / 1000.0 + " same token " + (t3 - t2) / 1500 / 1000.0 + "\n");
        }
        Files.writeString(Path.of("/tmp/token.txt"), out);
    }
}
