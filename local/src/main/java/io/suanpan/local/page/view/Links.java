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

    /** As it stands in a path segment or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
