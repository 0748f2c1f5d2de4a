package io.suanpan.local.page.view;

import java.util.List;

/**
 * What runs now and what ran last.
 *
 * @param recent newest first
 */
public record Running(List<Job> jobs, Table recent) implements Block {
    public Running {
        jobs = List.copyOf(jobs);
    }

    /**
     * @param share of the usual time that has passed, 0 to 1; below 0 where none is known
     */
    public record Job(String function, String what, String since, double share) {
        public boolean isKnown() {
            return share >= 0;
        }

        /** For a value of a hundred. */
        public String percent() {
            return Long.toString(Math.round(100 * share));
        }
    }
}
