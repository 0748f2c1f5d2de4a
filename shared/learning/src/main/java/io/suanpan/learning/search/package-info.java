/** Searches families, hyper-parameters and recipes; blends and calibrates what it finds. */
@NullMarked
package io.suanpan.learning.search;

import org.jspecify.annotations.NullMarked;
