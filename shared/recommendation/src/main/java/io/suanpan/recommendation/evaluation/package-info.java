/** How well recommenders tell what customers take next: files, protocols and ranking metrics. */
@NullMarked
package io.suanpan.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
