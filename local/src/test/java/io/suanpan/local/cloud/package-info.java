/** The path through the cloud's own services, as far as LocalStack has them. */
package io.suanpan.local.cloud;
