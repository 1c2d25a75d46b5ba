package vn.hanoi.creativecity.gateway.search;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hanoi.creativecity.gateway.contract.Upstream;
import vn.hanoi.creativecity.platform.page.Cursor;

/**
 * How far the hits of each service that is asked have been shown: what a cursor carries. A service that was away stays where
 * it was while the others go on, so that its hits come once it is back, and none comes twice.
 */
record Positions(Map<Upstream, Position> of) {

    static Positions start(List<Upstream> upstreams) {
        Map<Upstream, Position> positions = new EnumMap<>(Upstream.class);
        upstreams.forEach(upstream -> positions.put(upstream, Position.START));
        return new Positions(positions);
    }

    /** @throws vn.hanoi.creativecity.platform.problem.Problem 400 when the cursor is another search's, or none of ours */
    static Positions read(String cursor, SearchRequest request) {
        Cursor read = Cursor.decode(cursor, binding(request));
        List<Upstream> upstreams = request.upstreams();
        String[] written = read.key() == null ? new String[0] : read.key().split(" ", -1);
        if (written.length != upstreams.size()) {
            throw Cursor.malformed();
        }
        Map<Upstream, Position> positions = new EnumMap<>(Upstream.class);
        for (int i = 0; i < written.length; i++) {
            positions.put(upstreams.get(i), Position.read(written[i]).orElseThrow(Cursor::malformed));
        }
        return new Positions(positions);
    }

    String cursor(SearchRequest request) {
        String written = of.values().stream().map(Position::toString).collect(Collectors.joining(" "));
        return new Cursor(binding(request), written, null).encode();
    }

    boolean isAtEnd(Upstream upstream) {
        return of.get(upstream).atEnd();
    }

    boolean areAtEnd() {
        return of.values().stream().allMatch(Position::atEnd);
    }

    private static String binding(SearchRequest request) {
        return Cursor.bindingOf(Normalizer.normalize(request.q(), Normalizer.Form.NFC) + "|" + request.types());
    }
}
