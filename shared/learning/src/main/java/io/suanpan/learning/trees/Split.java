package io.suanpan.learning.trees;

/**
 * The best way found to part a node.
 *
 * @param feature -1 where there is none
 * @param bin the last bin that goes left
 * @param gain how much the loss falls, twice
 */
record Split(int feature, int bin, boolean missingLeft, double gain) {
    static final Split NONE = new Split(-1, 0, false, 0);

    boolean exists() {
        return feature >= 0;
    }
}
