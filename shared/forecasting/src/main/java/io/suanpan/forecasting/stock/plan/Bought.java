package io.suanpan.forecasting.stock.plan;

import java.util.Optional;

/**
 * What limits left of a want.
 *
 * @param limit what cut it
 */
record Bought(Want want, long units, Optional<Cut.Limit> limit) {}
