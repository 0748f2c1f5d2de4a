package io.suanpan.recommendation.evaluation;

import io.suanpan.recommendation.data.EventKind;
import io.suanpan.recommendation.data.InteractionSink;
import java.util.List;

/**
 * A line of the UCI data set "Online Retail" (D. Chen, 2015): a purchase if it has a customer, a
 * quantity and a price above 0 and an invoice number without the C of cancellations. Stock codes
 * stay as they are, and times, which are local, are read as if they were UTC.
 */
final class OnlineRetailRow implements RowReader {
    private static final List<String> NAMES =
            List.of("InvoiceNo", "StockCode", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID");

    private final int[] places;

    OnlineRetailRow(List<String> header) {
        places = NAMES.stream().mapToInt(header::indexOf).toArray();
    }

    static boolean fits(List<String> header) {
        return header.containsAll(NAMES);
    }

    @Override
    public void add(List<String> cells, InteractionSink log) {
        String customer = cells.get(places[5]);
        if (customer.isEmpty() || cells.get(places[0]).startsWith("C")) {
            return;
        }
        float quantity = Cells.number("Quantity", cells.get(places[2]));
        if (quantity > 0 && Cells.number("UnitPrice", cells.get(places[4])) > 0) {
            long seconds = Cells.seconds("InvoiceDate", cells.get(places[3]));
            log.add(customer, cells.get(places[1]), seconds, EventKind.PURCHASE, quantity);
        }
    }
}
