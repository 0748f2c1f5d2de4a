package io.suanpan.routing.problem;

/** What a route does between leaving its start and coming to its end. */
public sealed interface Stop {
    /**
     * Serves a client.
     *
     * @param client index of the client
     * @param window index of the time window in which service begins
     */
    record Visit(int client, int window) implements Stop {}

    /**
     * Brings home what was picked up and loads what is to be delivered until the next reload.
     *
     * @param depot index of the depot
     */
    record Reload(int depot) implements Stop {}

    /**
     * The driver's break, where the vehicle stands.
     *
     * @param rest index in the vehicle type's rests
     */
    record Pause(int rest) implements Stop {}
}
