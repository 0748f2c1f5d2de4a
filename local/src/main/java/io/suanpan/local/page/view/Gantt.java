package io.suanpan.local.page.view;

import java.util.List;

/**
 * The days of vans side by side, in units of a drawing.
 *
 * @param marks hours of the day
 */
public record Gantt(String label, String width, String height, List<Mark> marks, List<Lane> lanes)
        implements Block {
    public Gantt {
        marks = List.copyOf(marks);
        lanes = List.copyOf(lanes);
    }

    public record Mark(String x, String text) {}

    /**
     * @param colour 1 to 8
     * @param y of its middle
     * @param windows where promised windows begin and end
     */
    public record Lane(
            String van, String href, int colour, String y, List<Bar> bars, List<String> windows) {
        public Lane {
            bars = List.copyOf(bars);
            windows = List.copyOf(windows);
        }
    }

    /**
     * @param kind {@code driving}, {@code waiting}, {@code service}, {@code break} or {@code late},
     *     which reaches from the end of the promise to the beginning of the service
     * @param href empty where it leads nowhere
     */
    public record Bar(String kind, String x, String width, String title, String href) {}
}
