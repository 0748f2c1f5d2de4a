/** What a customer buys again, and when. */
@NullMarked
package io.suanpan.recommendation.repeat;

import org.jspecify.annotations.NullMarked;
