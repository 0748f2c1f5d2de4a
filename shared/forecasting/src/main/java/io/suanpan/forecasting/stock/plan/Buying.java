package io.suanpan.forecasting.stock.plan;

import io.suanpan.forecasting.stock.plan.Cut.Limit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Keeps wants within budget and storage: greedy by marginal benefit. A step of a want is its
 * smallest order first and then some packs; its benefit the margin of the units that it saves from
 * being short (loss function of the demand until the order after this one can arrive), its weight
 * the share that it takes of each limit, summed (Toyoda's gradient with fixed penalties, 1975). The
 * step with the best ratio is taken as long as it fits; of one that does not, as many packs as do,
 * and that want is done. Benefits fall from step to step, so that with one limit and no minimum the
 * result is the best but for the last step. Limits are whole numbers and kept exactly. O(n log n).
 */
final class Buying {
    /** Steps of a want: finer ones change little and cost time. */
    private static final int STEPS = 32;

    private static final long MILLILITRES = 1000;

    private final TargetSetting setting;
    private final PlanOptions options;
    private final Map<String, Long> room = new HashMap<>();
    private final Map<String, Integer> linesOf = new HashMap<>();
    private final Map<String, Boolean> opened = new HashMap<>();
    private long budget;

    /** One want on its way. */
    private static final class Line {
        final int index;
        final Want want;
        long units;
        double ratio;
        Optional<Limit> limit = Optional.empty();

        Line(int index, Want want) {
            this.index = index;
            this.want = want;
        }

        /** Units of the next step. */
        long step() {
            long smallest = want.smallestUnits();
            if (units == 0) {
                return Math.min(smallest, want.units());
            }
            long pack = want.need().item().supply().packUnits();
            long packs = Math.ceilDiv((want.units() - smallest) / pack, STEPS);
            return Math.min(Math.max(1, packs) * pack, want.units() - units);
        }
    }

    Buying(TargetSetting setting, PlanOptions options, List<Need> needs) {
        this.setting = setting;
        this.options = options;
        budget = options.budgetMinor();
        options.storage()
                .forEach(it -> room.put(it.warehouseId(), it.capacityLitres() * MILLILITRES));
        for (Need need : needs) {
            var stock = need.item().stock();
            long units =
                    stock.onHandUnits() + stock.onOrderUnits() + Math.max(0, need.movedUnits());
            long volume = units * need.item().goods().unitVolumeMillilitres();
            room.computeIfPresent(need.item().warehouseId(), (_, left) -> left - volume);
        }
    }

    /** In the order of the wants. */
    List<Bought> buy(List<Want> wants) {
        List<Line> lines = new ArrayList<>();
        for (Want want : wants) {
            lines.add(new Line(lines.size(), want));
            linesOf.merge(want.need().item().supply().supplierId(), 1, Integer::sum);
        }
        PriorityQueue<Line> queue =
                new PriorityQueue<>((a, b) ->
                        a.ratio == b.ratio
                                ? Integer.compare(a.index, b.index)
                                : Double.compare(b.ratio, a.ratio));
        lines.stream().filter(it -> it.want.units() > 0).forEach(it -> offer(queue, it));
        while (!queue.isEmpty()) {
            Line line = queue.poll();
            if (take(line)) {
                offer(queue, line);
            }
        }
        dropJoinersAlone(lines);
        return lines.stream().map(it -> new Bought(it.want, it.units, limitOf(it))).toList();
    }

    private static Optional<Limit> limitOf(Line line) {
        return line.limit.isEmpty() && line.want.units() < line.want.unlimitedUnits()
                ? Optional.of(Limit.SHELF_LIFE)
                : line.limit;
    }

    private void offer(PriorityQueue<Line> queue, Line line) {
        long step = line.step();
        if (step > 0) {
            line.ratio = benefit(line, step) / weight(line, step);
            queue.add(line);
        }
    }

    private static double benefit(Line line, long step) {
        Need need = line.want.need();
        double saved =
                need.expectedShortUnits(line.units) - need.expectedShortUnits(line.units + step);
        return saved * need.item().goods().marginMinor();
    }

    private double weight(Line line, long step) {
        var item = line.want.need().item();
        double weight = Double.MIN_NORMAL;
        if (options.budgetMinor() != PlanOptions.NO_BUDGET) {
            double cost = line.want.costMinor(step);
            if (line.units == 0) {
                var terms = setting.terms(item.supply().supplierId());
                int lines = linesOf.getOrDefault(item.supply().supplierId(), 1);
                cost += terms.lineCostMinor() + terms.orderCostMinor() / (double) lines;
            }
            weight += cost / Math.max(1, options.budgetMinor());
        }
        for (StorageLimit limit : options.storage()) {
            if (limit.warehouseId().equals(item.warehouseId())) {
                double capacity = Math.max(1, limit.capacityLitres() * MILLILITRES);
                weight += line.want.volumeMillilitres(step) / capacity;
            }
        }
        return weight;
    }

    /** Takes the step or what fits of it; true where the want may go on. */
    private boolean take(Line line) {
        long step = line.step();
        long byBudget = affordable(line, step);
        long byRoom = storable(line, step);
        long pack = line.want.need().item().supply().packUnits();
        long units = Math.min(step, Math.min(byBudget, byRoom)) / pack * pack;
        if (units < step) {
            line.limit = Optional.of(byBudget <= byRoom ? Limit.BUDGET : Limit.STORAGE);
            if (line.units == 0) {
                return false;
            }
        }
        if (units > 0) {
            book(line, units);
        }
        return units == step;
    }

    private long affordable(Line line, long step) {
        if (budget == PlanOptions.NO_BUDGET) {
            return step;
        }
        long left = budget - fixedCost(line);
        long each = line.want.need().item().goods().unitCostMinor();
        return left < 0 ? 0 : each == 0 ? step : Math.min(step, left / each);
    }

    private long fixedCost(Line line) {
        if (line.units > 0) {
            return 0;
        }
        var terms = setting.terms(line.want.need().item().supply().supplierId());
        return terms.lineCostMinor()
                + (opened.containsKey(terms.supplierId()) ? 0 : terms.orderCostMinor());
    }

    private long storable(Line line, long step) {
        var item = line.want.need().item();
        Long left = room.get(item.warehouseId());
        long each = item.goods().unitVolumeMillilitres();
        return left == null || each == 0 ? step : Math.clamp(left / each, 0, step);
    }

    private void book(Line line, long units) {
        var item = line.want.need().item();
        if (budget != PlanOptions.NO_BUDGET) {
            budget -= fixedCost(line) + line.want.costMinor(units);
        }
        opened.put(item.supply().supplierId(), true);
        long volume = line.want.volumeMillilitres(units);
        room.computeIfPresent(item.warehouseId(), (_, left) -> left - volume);
        line.units += units;
    }

    /** An order whose due lines were all cut is not made for those that only join. */
    private static void dropJoinersAlone(List<Line> lines) {
        Map<String, Limit> cut = new HashMap<>();
        for (Line line : lines) {
            if (line.want.need().due()) {
                cut.putIfAbsent(supplier(line), limitOf(line).orElse(Limit.BUDGET));
            }
        }
        for (Line line : lines) {
            if (line.want.need().due() && line.units > 0) {
                cut.remove(supplier(line));
            }
        }
        for (Line line : lines) {
            Limit limit = cut.get(supplier(line));
            if (limit != null && line.units > 0) {
                line.units = 0;
                line.limit = Optional.of(limit);
            }
        }
    }

    private static String supplier(Line line) {
        return line.want.need().item().supply().supplierId();
    }
}
