package io.suanpan.learning.recipe;

import io.suanpan.learning.LabelledRows;
import io.suanpan.scoring.CategoryLookup;
import io.suanpan.scoring.FeatureEncoding;
import java.util.List;

/** An input for each category; of two categories one input tells all. */
final class OneHot {
    private OneHot() {}

    static void add(int feature, int codes, LabelledRows rows, List<FeatureEncoding> to) {
        for (int code = 0; code < (codes == 2 ? 1 : codes); code++) {
            to.add(new FeatureEncoding.Category(feature, CategoryLookup.oneHot(code, codes)));
        }
        for (int row = 0; row < rows.rowCount(); row++) {
            if (Double.isNaN(rows.value(row, feature))) {
                to.add(new FeatureEncoding.IsMissing(feature));
                return;
            }
        }
    }
}
