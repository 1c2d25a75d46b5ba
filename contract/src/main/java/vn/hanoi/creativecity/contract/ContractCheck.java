package vn.hanoi.creativecity.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.hanoi.creativecity.contract.compatibility.BreakingChanges;

/**
 * The last step of a build: the modules agree, the committed contract is theirs, and no client breaks. Started by the
 * build of this module with the folder of the modules' documents, the folder of the committed contract and whether to
 * rewrite it.
 */
final class ContractCheck {

    private static final int SHOWN = 10;

    private final Path committed;
    private final Path examples;
    private final Path released;
    private final Path allowed;
    private final PrintStream out;

    ContractCheck(Path directory, PrintStream out) {
        this.committed = directory.resolve("openapi.json");
        this.examples = directory.resolve("examples");
        this.released = directory.resolve("released/openapi.json");
        this.allowed = directory.resolve("released/allowed.txt");
        this.out = out;
    }

    public static void main(String... arguments) {
        var check = new ContractCheck(Path.of(arguments[1]), System.out);
        if (!check.run(Path.of(arguments[0]), Boolean.parseBoolean(arguments[2]))) {
            throw new IllegalStateException("The contract is not in order; what to do stands above.");
        }
    }

    boolean run(Path documents, boolean rewrite) {
        ObjectNode contract;
        try {
            contract = Merge.of(head(), ModuleDocument.in(documents));
            Examples.addTo(contract, examples);
        } catch (ContractProblem e) {
            out.println("The modules do not make one contract:");
            e.reasons().forEach(reason -> out.println("  - " + reason));
            return false;
        }
        var isCurrent = rewrite ? rewrite(contract) : isCurrent(contract);
        return breaksNobody(contract) && isCurrent;
    }

    private boolean rewrite(ObjectNode contract) {
        try {
            Files.writeString(committed, Json.write(contract));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + committed, e);
        }
        out.println("Wrote contract/openapi.json: %d paths."
                .formatted(contract.path("paths").size()));
        return true;
    }

    private boolean isCurrent(ObjectNode contract) {
        if (!Files.exists(committed)) {
            out.println("There is no contract/openapi.json. Run ./check --fix to write it, and commit it.");
            return false;
        }
        if (text(committed).equals(Json.write(contract))) {
            out.println("contract/openapi.json is what the modules generate.");
            return true;
        }
        out.println("contract/openapi.json is stale: the modules generate something else.");
        describe(Difference.between(Json.read(committed), contract));
        out.println("If the change is meant, run ./check --fix and commit contract/openapi.json with it.");
        return false;
    }

    private void describe(List<Difference> differences) {
        differences.stream()
                .limit(SHOWN)
                .map(difference -> "  %s: committed %s, generated %s"
                        .formatted(difference.pointer(), difference.leftText(), difference.rightText()))
                .forEach(out::println);
        if (differences.isEmpty()) {
            out.println("  Only the layout of the file differs.");
        } else if (differences.size() > SHOWN) {
            out.println("  … and %d more.".formatted(differences.size() - SHOWN));
        }
    }

    private boolean breaksNobody(ObjectNode contract) {
        if (!Files.exists(released)) {
            out.println("No release yet (contract/released/openapi.json does not exist): no client to break.");
            return true;
        }
        var changes = BreakingChanges.between(Json.read(released), contract);
        var meant = AllowedChanges.in(allowed);
        var isMeant = meant.check(changes, out);
        var others = meant.without(changes);
        if (others.isEmpty()) {
            out.println("No change breaks a client of the released contract.");
            return isMeant;
        }
        out.println("These changes break clients of the released contract (contract/released/openapi.json):");
        others.forEach(change -> out.println("  - " + change));
        out.println(
                "Within a major version the API only grows: add the new beside the old and mark the old deprecated. "
                        + "What must break all the same has its line with a reason in contract/released/allowed.txt.");
        return false;
    }

    private static ObjectNode head() {
        try (var head = ContractCheck.class.getResourceAsStream("head.json")) {
            return Json.parse(new String(head.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read head.json", e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
