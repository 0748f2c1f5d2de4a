package io.suanpan.forecasting.products;

import io.suanpan.core.BytesInput;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.core.Varints;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of some histories: {@code "SUPF"}, format (1 byte), count (4 bytes), then for each
 * product its texts (2 bytes length and modified UTF-8: id, name, category, supplier), price and
 * cost (8 bytes each, -1 for unknown), lead time (4, -1), first week as its day of the epoch (4),
 * weeks (4), units of each (7 bits a byte, the lowest first), whether any day was out of stock (1),
 * the days of each week (1 each) where it was, whether the stock is known (1), and then its day, on
 * hand and on order (4 each), the number of its warehouses (2) and of each its id, on hand and on
 * order.
 */
final class ProductShard {
    private static final int MAGIC = 0x53555046;
    private static final int FORMAT = 2;
    private static final int LEAST_BYTES = 40;

    private ProductShard() {}

    static byte[] encode(List<ProductHistory> products) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeByte(FORMAT);
            out.writeInt(products.size());
            for (ProductHistory one : products) {
                write(out, one.product());
                write(out, one.sales());
                write(out, one.stock());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, ProductFacts product) throws IOException {
        out.writeUTF(product.id());
        out.writeUTF(product.name());
        out.writeUTF(product.category());
        out.writeUTF(product.supplierId());
        Long price = product.priceMinor();
        out.writeLong(price == null ? -1 : price);
        Long cost = product.costMinor();
        out.writeLong(cost == null ? -1 : cost);
        Integer leadTime = product.leadTimeDays();
        out.writeInt(leadTime == null ? -1 : leadTime);
    }

    private static void write(DataOutputStream out, WeeklySales sales) throws IOException {
        out.writeInt((int) sales.firstWeek().toEpochDay());
        out.writeInt(sales.weeks());
        boolean anyOut = false;
        for (int week = 0; week < sales.weeks(); week++) {
            Varints.write(out, sales.units(week));
            anyOut |= sales.daysOut(week) > 0;
        }
        out.writeBoolean(anyOut);
        for (int week = 0; anyOut && week < sales.weeks(); week++) {
            out.writeByte(sales.daysOut(week));
        }
    }

    private static void write(DataOutputStream out, @Nullable StockCount stock) throws IOException {
        out.writeBoolean(stock != null);
        if (stock != null) {
            out.writeInt((int) stock.countedOn().toEpochDay());
            out.writeInt(stock.onHand());
            out.writeInt(stock.onOrder());
            out.writeShort(stock.sites().size());
            for (SiteCount site : stock.sites()) {
                out.writeUTF(site.warehouseId());
                out.writeInt(site.onHand());
                out.writeInt(site.onOrder());
            }
        }
    }

    /**
     * @param key names the shard in the error
     */
    static List<ProductHistory> decode(byte[] bytes, String key) {
        DataInput in = new BytesInput(bytes);
        try {
            if (in.readInt() != MAGIC || in.readUnsignedByte() != FORMAT) {
                throw new IOException("not a product shard of format " + FORMAT);
            }
            int count = in.readInt();
            requireFits(count, LEAST_BYTES, bytes.length);
            List<ProductHistory> products = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                products.add(
                        new ProductHistory(
                                readProduct(in), readSales(in, bytes.length), readStock(in)));
            }
            return products;
        } catch (IOException | SuanpanException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The product shard " + key + " cannot be read: " + e.getMessage() + ".",
                    "Train the forecast again.",
                    e);
        }
    }

    private static void requireFits(int count, long leastBytes, int size) throws IOException {
        if (count < 0 || count * leastBytes > size) {
            throw new IOException(count + " do not fit into its " + size + " bytes");
        }
    }

    private static ProductFacts readProduct(DataInput in) throws IOException {
        String id = in.readUTF();
        String name = in.readUTF();
        String category = in.readUTF();
        String supplier = in.readUTF();
        long price = in.readLong();
        long cost = in.readLong();
        int leadTime = in.readInt();
        return new ProductFacts(
                id,
                name,
                category,
                price < 0 ? null : Long.valueOf(price),
                cost < 0 ? null : Long.valueOf(cost),
                supplier,
                leadTime < 0 ? null : Integer.valueOf(leadTime));
    }

    private static WeeklySales readSales(DataInput in, int size) throws IOException {
        LocalDate firstWeek = LocalDate.ofEpochDay(in.readInt());
        int weeks = in.readInt();
        requireFits(weeks, 1, size);
        int[] units = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            units[week] = Varints.readInt(in);
        }
        byte[] daysOut = new byte[weeks];
        if (in.readBoolean()) {
            in.readFully(daysOut);
        }
        return WeeklySales.of(firstWeek, units, daysOut);
    }

    private static @Nullable StockCount readStock(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        LocalDate countedOn = LocalDate.ofEpochDay(in.readInt());
        int onHand = in.readInt();
        int onOrder = in.readInt();
        List<SiteCount> sites = new ArrayList<>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            sites.add(new SiteCount(in.readUTF(), in.readInt(), in.readInt()));
        }
        return new StockCount(countedOn, onHand, onOrder, sites);
    }
}
