/** Made-up problems with every feature, and plans for them, the same for the same seed. */
package io.suanpan.routing.generated;
