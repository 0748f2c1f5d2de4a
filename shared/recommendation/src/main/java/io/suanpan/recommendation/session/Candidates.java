package io.suanpan.recommendation.session;

import java.util.Arrays;

/**
 * Sessions with something of the current one, and how alike each is: a hash table of primitives
 * that is as large as what can come in, whatever the number of all sessions. Not thread-safe.
 */
final class Candidates {
    private static final int FREE = -1;

    private final int[] session;
    private final double[] sum;
    private final int[] lastPlace;

    /**
     * @param most sessions that can come
     */
    Candidates(int most) {
        int slots = Integer.highestOneBit(Math.max(1, most)) * 4;
        session = new int[slots];
        Arrays.fill(session, FREE);
        sum = new double[slots];
        lastPlace = new int[slots];
    }

    /** Adds a common item; the place of the first that is added to a session stays. */
    void add(int ofSession, double weight, int place) {
        int slot = slot(ofSession);
        if (session[slot] == FREE) {
            session[slot] = ofSession;
            lastPlace[slot] = place;
        }
        sum[slot] += weight;
    }

    private int slot(int ofSession) {
        int mask = session.length - 1;
        // Multiplied by the golden ratio, so that neighbouring sessions are far apart.
        int slot = (ofSession * 0x9E3779B9 >>> 7) & mask;
        while (session[slot] != FREE && session[slot] != ofSession) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    int slots() {
        return session.length;
    }

    boolean isUsed(int slot) {
        return session[slot] != FREE;
    }

    int session(int slot) {
        return session[slot];
    }

    double sum(int slot) {
        return sum[slot];
    }

    /** In the other session, of the latest item of the current one that it has. */
    int lastPlace(int slot) {
        return lastPlace[slot];
    }
}
