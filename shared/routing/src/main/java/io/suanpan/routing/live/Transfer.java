package io.suanpan.routing.live;

import io.suanpan.routing.problem.Amounts;

/**
 * Goods that have to be fetched from a van that broke down.
 *
 * @param pickup index in the whole day's problem of the stop that fetches them
 * @param client whose goods they are
 * @param goods what is on board for the client
 */
public record Transfer(int pickup, int client, Amounts goods) {}
