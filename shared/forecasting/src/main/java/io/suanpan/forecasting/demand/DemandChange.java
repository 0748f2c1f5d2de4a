package io.suanpan.forecasting.demand;

/**
 * One value that was replaced.
 *
 * @param index in the recorded history, 0 for the oldest
 * @param recorded NaN where nothing was
 * @param replacement units
 * @param why in plain words, for people
 */
public record DemandChange(
        int index, ChangeReason reason, double recorded, double replacement, String why) {}
