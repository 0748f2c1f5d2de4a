package io.suanpan.local.sample;

/**
 * A delivery that is to be made.
 *
 * @param promisedDay of the window that the customer was promised
 * @param window 0 to 2, of four hours each from 08:00 UTC
 */
record Stop(String deliveryId, Order order, int promisedDay, int window, int attempt) {
    private static final int FIRST_WINDOW = 8 * 3_600;
    private static final int WINDOW_SECONDS = 4 * 3_600;

    int windowStart() {
        return FIRST_WINDOW + window * WINDOW_SECONDS;
    }

    int windowEnd() {
        return windowStart() + WINDOW_SECONDS;
    }

    double latitude() {
        return order.customer().latitude();
    }

    double longitude() {
        return order.customer().longitude();
    }
}
