/** What every training of a model does around its own work: runs, versions, the gate, records. */
@NullMarked
package io.suanpan.store.training;

import org.jspecify.annotations.NullMarked;
