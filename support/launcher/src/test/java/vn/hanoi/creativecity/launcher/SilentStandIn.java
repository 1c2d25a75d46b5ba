package vn.hanoi.creativecity.launcher;

import java.util.concurrent.CountDownLatch;

/** An application that runs and never becomes ready. */
final class SilentStandIn {

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("Thinking");
        new CountDownLatch(1).await();
    }

    private SilentStandIn() {}
}
