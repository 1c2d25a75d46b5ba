package vn.hanoi.creativecity.launcher;

class SpeaksToAPerson {

    void speak() {
        System.out.println("ready");
    }
}
