package vn.hanoi.creativecity.offending.two;

import vn.hanoi.creativecity.offending.one.NeedsTwo;

public class NeedsOne {
    NeedsTwo two;
}
