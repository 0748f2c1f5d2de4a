package io.suanpan.forecasting.stock.plan;

/**
 * Move this from one warehouse to another.
 *
 * @param units whole packs
 * @param costMinor of the transfer
 * @param days until it is there
 * @param senderLeftUnits position of the sender afterwards, not below its own target
 * @param reason in plain words
 */
public record Transfer(
        String productId,
        String fromWarehouseId,
        String toWarehouseId,
        long units,
        long costMinor,
        int days,
        long senderLeftUnits,
        String reason) {}
