/** New objects start functions: what EventBridge and SQS do in the cloud, over a listing. */
@NullMarked
package io.suanpan.local.trigger;

import org.jspecify.annotations.NullMarked;
