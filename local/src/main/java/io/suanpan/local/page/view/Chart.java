package io.suanpan.local.page.view;

/**
 * A chart and the same numbers as a table.
 *
 * @param id unique on the page
 * @param description what is to be seen, in a sentence
 * @param spec as JSON, for the script that draws; holds no {@code <}
 */
public record Chart(String id, String title, String description, String spec, Table data)
        implements Block {
    public Chart {
        // A value must not be able to end the script element that it stands in.
        spec = spec.replace("<", "\\u003c");
    }
}
