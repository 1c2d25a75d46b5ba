package vn.hanoi.creativecity.launcher;

/** An application that cannot start. */
final class BrokenStandIn {

    public static void main(String[] arguments) {
        System.out.println("Looking for the venue");
        System.out.println("There is no venue");
        System.exit(1);
    }

    private BrokenStandIn() {}
}
