package vn.hanoi.creativecity.offending.one;

import vn.hanoi.creativecity.offending.two.NeedsOne;

public class NeedsTwo {
    NeedsOne one;
}
