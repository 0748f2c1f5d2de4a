/** What products are alike by their text, category and price, for those of which no data is. */
@NullMarked
package io.suanpan.recommendation.content;

import org.jspecify.annotations.NullMarked;
