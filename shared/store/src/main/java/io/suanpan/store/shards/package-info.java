/** Records of a model's version that are kept beside it, in shards by a hash of their ids. */
@NullMarked
package io.suanpan.store.shards;

import org.jspecify.annotations.NullMarked;
