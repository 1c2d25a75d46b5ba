package vn.hanoi.creativecity.centres.craft;

/** Whether a product can be had. */
enum ProductAvailability {
    IN_STOCK,
    MADE_TO_ORDER,
    OUT_OF_STOCK,
    NOT_FOR_SALE
}
