package io.suanpan.tables.formats;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;

/** All import formats: one line each. */
public final class ImportFormats {
    private ImportFormats() {}

    /** The names of all sources. */
    public static List<String> names() {
        return List.of("online-retail", "shopify", "woocommerce", "ga4", "suanpan");
    }

    /**
     * The format of {@code raw/<source>/<object>}.
     *
     * @throws SuanpanException {@code MALFORMED} where there is no such source, or where the name
     *     of a {@code suanpan} object does not start with a table
     */
    public static ImportFormat of(String source, String object) {
        return switch (source) {
            case "online-retail" -> new OnlineRetailFormat();
            case "shopify" -> new ShopifyFormat();
            case "woocommerce" -> new WooCommerceFormat();
            case "ga4" -> new Ga4Format();
            case "suanpan" -> SuanpanFormat.of(object);
            default -> throw unknown(source);
        };
    }

    private static SuanpanException unknown(String source) {
        return new SuanpanException(
                ErrorCode.MALFORMED,
                "There is no import format \"" + source + "\".",
                "Upload under raw/<source>/ with one of: " + String.join(", ", names()) + ".");
    }
}
