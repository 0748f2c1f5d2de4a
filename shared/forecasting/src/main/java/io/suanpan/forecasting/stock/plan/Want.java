package io.suanpan.forecasting.stock.plan;

import java.util.List;

/**
 * What an item should order, before budget and storage.
 *
 * @param units whole packs, 0 where nothing can be ordered
 * @param unlimitedUnits before shelf life cut it
 * @param notes what changed the quantity, in plain words
 */
record Want(Need need, long units, long unlimitedUnits, List<String> notes) {
    long smallestUnits() {
        return need.item().supply().smallestUnits();
    }

    long costMinor(long count) {
        return count * need.item().goods().unitCostMinor();
    }

    long volumeMillilitres(long count) {
        return count * need.item().goods().unitVolumeMillilitres();
    }
}
