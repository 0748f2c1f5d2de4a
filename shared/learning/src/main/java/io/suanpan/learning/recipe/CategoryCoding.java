package io.suanpan.learning.recipe;

/** How a category becomes numbers. */
public enum CategoryCoding {
    /** An input of 0 or 1 for each category, and one for missing where some are. */
    ONE_HOT,
    /**
     * One input: the log-odds of the category's outcomes, drawn towards those of all rows. Training
     * rows get what the other folds of their own training show (out of fold), else the encoding
     * would tell them their label.
     */
    TARGET
}
