package io.suanpan.routing.solver;

import java.lang.management.ManagementFactory;

/** By which time a run's limit is counted. */
public enum SolverClock {
    /** Time that passes, whoever else uses the machine meanwhile. */
    WALL {
        @Override
        long nanos() {
            return System.nanoTime();
        }
    },

    /**
     * CPU time of the thread that solves, for one thread alone: comparable where others use the
     * machine meanwhile. What the JVM does on other threads, as to compile, is not counted.
     */
    CPU {
        @Override
        long nanos() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
    };

    /** Counted from some instant; of the calling thread, if of any. */
    abstract long nanos();
}
