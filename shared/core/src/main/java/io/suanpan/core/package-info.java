/** What every module speaks: errors with a remedy, JSON, money, hashes and model cards. */
@NullMarked
package io.suanpan.core;

import org.jspecify.annotations.NullMarked;
