package io.suanpan.routing.problem;

/**
 * Goods from one client to another, on one route, pickup first. Either both are served or none.
 *
 * @param pickup index of the client where it is loaded
 * @param delivery index of the client where it is unloaded
 */
public record Shipment(String id, int pickup, int delivery, Amounts amounts) {}
