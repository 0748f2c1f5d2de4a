package io.suanpan.local.page.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where things are.
 *
 * @param live whether a server answers; else all is in one file, and what is not in it has no link
 */
public record Links(boolean live) {

    public String overview() {
        return live ? "/" : "#overview";
    }

    public String quality() {
        return live ? "/quality" : "#quality";
    }

    public String object(String key) {
        return live ? "/quality?object=" + encoded(key) : "";
    }

    public String models() {
        return live ? "/models" : "#models";
    }

    public String model(String name) {
        return live ? "/models/" + encoded(name) : "#model-" + encoded(name);
    }

    public String version(String name, String version) {
        return live ? model(name) + "?version=" + encoded(version) : "";
    }

    public String experiments() {
        return live ? "/experiments" : "#experiments";
    }

    public String run(String model, String run) {
        return live ? "/experiments/" + encoded(model) + "/" + encoded(run) : "";
    }

    /** The A/B tests of the shop. */
    public String abTests() {
        return live ? "/experiments/ab" : "";
    }

    public String segments() {
        return live ? "/segments" : "#segments";
    }

    public String segment(String id) {
        return live ? "/segments/" + encoded(id) : "#segment-" + encoded(id);
    }

    public String customers() {
        return live ? "/customers" : "";
    }

    public String customer(String id) {
        return live ? "/customers/" + encoded(id) : "";
    }

    public String stock() {
        return live ? "/stock" : "#stock";
    }

    /** The order list as a file. */
    public String orders() {
        return live ? "/stock/orders.csv" : "";
    }

    public String product(String id) {
        return live ? "/stock/" + encoded(id) : "";
    }

    public String recommendations() {
        return live ? "/recommendations" : "";
    }

    /** What to show a customer. */
    public String recommendations(String customerId) {
        return live ? "/recommendations?id=" + encoded(customerId) : "";
    }

    public String routes() {
        return live ? "/routes" : "";
    }

    /** The plan of a day. */
    public String routePlan(String day) {
        return live ? "/routes/" + encoded(day) : "";
    }

    /** What a van's driver takes along. */
    public String runSheet(String day, String van) {
        return live ? routePlan(day) + "/" + encoded(van) : "";
    }

    /** The same plan with one of its stops looked at. */
    public String routeStop(String day, String deliveryId) {
        return live ? routePlan(day) + "?stop=" + encoded(deliveryId) + "#route-stop" : "";
    }

    /** As it stands in a path segment or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
