/**
 * The console's pages of route plans: overview, plan with map and day chart, run sheet of a van.
 */
@NullMarked
package io.suanpan.local.page.routes;

import org.jspecify.annotations.NullMarked;
