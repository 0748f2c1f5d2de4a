package io.suanpan.recommendation.ranking;

/**
 * One thing to know about a list.
 *
 * @param count how many items it concerns
 * @param text the same as a sentence for people
 */
public record RankingNote(NoteCause cause, int count, String text) {}
