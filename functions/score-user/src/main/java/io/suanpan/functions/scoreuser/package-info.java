/** {@code score-user}: how likely a customer is to buy and to leave, and why. */
@NullMarked
package io.suanpan.functions.scoreuser;

import org.jspecify.annotations.NullMarked;
