package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.plan.TransferRoute;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Between which warehouses products may be moved before anything is ordered.
 *
 * @param warehouses all that serve customers; together they serve all demand
 * @param routes none: nothing is moved
 */
public record TransferWish(List<WarehouseShare> warehouses, List<TransferRoute> routes) {
    public static final TransferWish NONE = new TransferWish(List.of(), List.of());

    /** How far shares may be from 1 together, as people round them. */
    private static final double ROUNDING = 0.01;

    public TransferWish {
        warehouses = List.copyOf(warehouses);
        routes = List.copyOf(routes);
    }

    /**
     * @throws SuanpanException {@code IMPOSSIBLE} where shares do not make a whole, a warehouse is
     *     there twice or a route leads to one that is not there
     */
    void requireWhole() {
        Set<String> known = new HashSet<>();
        double sum = 0;
        for (WarehouseShare one : warehouses) {
            sum += one.demandShare();
            if (!known.add(one.warehouseId())) {
                throw impossible(
                        "Warehouse \"" + one.warehouseId() + "\" is there twice.",
                        "Keep one of them.");
            }
        }
        for (TransferRoute route : routes) {
            requireKnown(route.fromWarehouseId(), known);
            requireKnown(route.toWarehouseId(), known);
        }
        if (!warehouses.isEmpty() && Math.abs(sum - 1) > ROUNDING) {
            throw impossible(
                    "The demandShare of all warehouses is %s and not 1."
                            .formatted(Rounded.three(sum)),
                    "Give each warehouse the share of all demand that it serves.");
        }
    }

    private static void requireKnown(String warehouseId, Set<String> known) {
        if (!known.contains(warehouseId)) {
            throw impossible(
                    "A route names warehouse \""
                            + warehouseId
                            + "\", which is not among the warehouses.",
                    "Add it to warehouses with its demandShare, or leave the route out.");
        }
    }

    private static SuanpanException impossible(String detail, String remedy) {
        return new SuanpanException(ErrorCode.IMPOSSIBLE, detail, remedy);
    }
}
