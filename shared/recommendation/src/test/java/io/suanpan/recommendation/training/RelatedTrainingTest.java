package io.suanpan.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.recommendation.data.SparseMatrix;
import io.suanpan.recommendation.serving.RelatedLists;
import io.suanpan.tables.features.FeatureShop;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Twenty orders of green tea with a cup, twenty of black tea with a cup, twenty of a lamp; white
 * tea is new.
 */
final class RelatedTrainingTest {
    private FeatureShop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = new FeatureShop();
        shop.execute(
                """
                INSERT INTO products (product_id, name, category, price_minor) VALUES
                    ('BLACK', 'Black tea in tins', 'tea', 500),
                    ('CUP', 'Cup of glass', 'dishes', 700),
                    ('GREEN', 'Green tea in tins', 'tea', 450),
                    ('LAMP', 'Lamp', 'light', 9000),
                    ('WHITE', 'White tea in tins', 'tea', 480)
                """);
        shop.execute(
                """
                INSERT INTO order_lines (order_id, line_number, product_id, customer_id, ordered_at,
                    line_type, item_kind, quantity, unit_price_minor, currency)
                SELECT 'O' || c, l, CASE l WHEN 2 THEN 'CUP'
                                    ELSE CASE c % 3 WHEN 0 THEN 'GREEN' WHEN 1 THEN 'BLACK'
                                         ELSE 'LAMP' END END,
                       'C' || c, TIMESTAMP '2025-01-06 10:00:00' + to_days(CAST(c AS INTEGER)),
                       'sale', 'product', 1, 500, 'EUR'
                FROM range(60) t(c), range(1, 3) u(l)
                WHERE l = 1 OR c % 3 < 2
                """);
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    private static List<String> row(ShopInteractions read, SparseMatrix matrix, String id) {
        int row = read.catalogue().index(id).orElseThrow();
        List<String> ids = new ArrayList<>();
        for (int at = matrix.start(row); at < matrix.end(row); at++) {
            ids.add(read.catalogue().item(matrix.columnArray()[at]).id());
        }
        return ids;
    }

    @Test
    void whatIsInTheSameOrdersGoesTogetherAndWhatIsAlikeInOthersCanStandForIt() {
        ShopInteractions read = InteractionSource.read(shop.connection());
        RelatedLists related = RelatedTraining.of(read);
        assertThat(row(read, related.complements(), "GREEN")).containsExactly("CUP");
        assertThat(row(read, related.substitutes(), "GREEN")).containsExactly("BLACK", "WHITE");
        assertThat(row(read, related.complements(), "CUP")).containsExactly("BLACK", "GREEN");
        assertThat(row(read, related.substitutes(), "CUP")).isEmpty();
        assertThat(row(read, related.complements(), "LAMP")).isEmpty();
    }

    @Test
    void aNewProductIsLikeOthersBeforeAnybodyBuysIt() {
        ShopInteractions read = InteractionSource.read(shop.connection());
        RelatedLists related = RelatedTraining.of(read);
        assertThat(row(read, related.substitutes(), "WHITE")).containsExactly("BLACK", "GREEN");
        assertThat(row(read, related.complements(), "WHITE")).isEmpty();
    }
}
