package vn.hanoi.creativecity.offending.thing;

class Printer {

    void print() {
        System.out.println("printed");
    }
}
