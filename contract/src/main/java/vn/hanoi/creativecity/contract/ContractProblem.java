package vn.hanoi.creativecity.contract;

import java.util.List;

/** Why the modules' documents do not make one contract, each reason with what to do about it. */
final class ContractProblem extends RuntimeException {

    private final transient List<String> reasons;

    ContractProblem(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    List<String> reasons() {
        return reasons;
    }
}
