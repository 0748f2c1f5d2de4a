/**
 * What other rankings would have earned with the lists that the function logged: rankings of a
 * list's own candidates, so that nothing has to be guessed of who came and what was known of them.
 */
@NullMarked
package io.suanpan.recommendation.replay;

import org.jspecify.annotations.NullMarked;
