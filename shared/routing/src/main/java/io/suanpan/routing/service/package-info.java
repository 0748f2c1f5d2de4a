/** Answers questions about routes: plans, checks, jobs, batches, and plans that are kept. */
@NullMarked
package io.suanpan.routing.service;

import org.jspecify.annotations.NullMarked;
