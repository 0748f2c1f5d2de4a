package io.suanpan.benchmarks;

import io.suanpan.benchmarks.StockLevels.Level;
import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.methods.ForecastMethods;
import io.suanpan.forecasting.stock.learned.LearnedStock;
import io.suanpan.forecasting.stock.policy.ServiceTarget;
import io.suanpan.forecasting.stock.simulation.Replay;
import io.suanpan.forecasting.stock.simulation.ReplayCost;
import io.suanpan.forecasting.stock.simulation.ReplayResult;
import io.suanpan.forecasting.stock.simulation.UnmetDemand;
import io.suanpan.forecasting.stock.simulation.WeeklyRule;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replays the last weeks of a shop's demand under our stock policy and under two others. */
@Command(
        name = "stock",
        description = {
            "Replays the last weeks of weekly demand under three stock policies whose forecasts",
            "are made anew each week from what is past; a line for each policy, with what it",
            "saves against (s,Q) at stated prices."
        },
        mixinStandardHelpOptions = true)
final class StockBench implements Callable<Integer> {
    /** statsforecast's most accurate model on weekly demand. */
    private static final String RIVAL = "dynamic-optimised-theta";

    private static final double MOST_SAFETY = 16;
    private static final int HALVINGS = 16;

    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV: id,frequency,horizon,category,history,future, also as .gz.")
    private Path file = Path.of("");

    @Option(
            names = "--service",
            defaultValue = "0.95",
            paramLabel = "SHARE",
            description = "Units to serve from stock in the week of their demand. Default: 0.95.")
    private double service;

    @Option(
            names = "--lead-weeks",
            defaultValue = "2",
            paramLabel = "N",
            description = "An order of a week's end arrives after N whole weeks. Default: 2.")
    private int leadWeeks;

    @Option(
            names = "--method",
            defaultValue = "demand",
            paramLabel = "NAME",
            description = "Forecast that our policy learns from. Default: demand.")
    private String method = "demand";

    @Option(names = "--weeks", defaultValue = "26", paramLabel = "N")
    private int weeks;

    @Option(
            names = "--mode",
            defaultValue = "lost",
            paramLabel = "MODE",
            description = "Demand not served is lost or backorder. Default: lost.")
    private String mode = "lost";

    @Option(
            names = "--unit-cost-minor",
            defaultValue = "100",
            paramLabel = "MONEY",
            description = "To buy a unit of whatever product. Default: 100.")
    private long unitCostMinor;

    @Option(
            names = "--holding-share",
            defaultValue = "0.25",
            paramLabel = "SHARE",
            description = "Of a unit's cost, to hold it for a year. Default: 0.25.")
    private double holdingShare;

    @Option(
            names = "--order-cost-minor",
            defaultValue = "100",
            paramLabel = "MONEY",
            description = "Of an order of one product. Default: 100.")
    private long orderCostMinor;

    @Option(
            names = "--shortage-cost-minor",
            defaultValue = "100",
            paramLabel = "MONEY",
            description = "Of a unit that is not served at once: its margin. Default: 100.")
    private long shortageCostMinor;

    StockBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        ServiceTarget target = ServiceTarget.fillRate(service);
        Replay replay = new Replay(leadWeeks, unmet());
        var learned = new LearnedStock(ForecastMethods.named(method), target, leadWeeks);
        StockShop shop = StockShop.of(SeriesFile.read(file), weeks);
        StockRivals rivals = new StockRivals(target, leadWeeks);
        List<Series> demand = shop.demand();

        var cost = new ReplayCost(unitCostMinor, holdingShare, orderCostMinor, shortageCostMinor);
        Judged ours =
                judge(
                        "learned-" + method,
                        shop,
                        replay,
                        () -> learn(learned, shop, replay, demand));
        Judged today = judge("sQ-normal", shop, replay, () -> rivals.fixedQuantity(shop));
        Judged peer =
                judge(
                        RIVAL + "-normal",
                        shop,
                        replay,
                        () -> rivals.forecast(shop, ForecastMethods.named(RIVAL)));
        List.of(ours, today, peer).forEach(it -> print(it, shop, replay, cost, today.reached()));
        return 0;
    }

    /** A policy with what it reached. */
    private record Judged(
            String policy, StockLevels levels, ReplayResult reached, double cpuSeconds) {}

    private UnmetDemand unmet() {
        return switch (mode) {
            case "lost" -> UnmetDemand.LOST;
            case "backorder" -> UnmetDemand.BACKORDERED;
            default ->
                    throw new SuanpanException(
                            ErrorCode.MALFORMED,
                            "There is no mode \"" + mode + "\".",
                            "Use --mode lost or --mode backorder.");
        };
    }

    /** What it sets depends on how well it served so far: its levels are those of a replay. */
    private StockLevels learn(
            LearnedStock learned, StockShop shop, Replay replay, List<Series> demand) {
        List<List<Level>> levels = new ArrayList<>();
        replay.run(
                demand,
                (week, soFar) -> {
                    List<Long> units = learned.upToUnits(shop.known(week), shortfallWeeks(soFar));
                    levels.add(units.stream().map(it -> new Level(0, it, 0)).toList());
                    return levels.getLast().stream().map(it -> it.scaled(1)).toList();
                });
        return new StockLevels(levels);
    }

    private double shortfallWeeks(ReplayResult soFar) {
        return soFar.demandUnits() == 0 ? 0 : soFar.weeks() * (service - soFar.fillRate());
    }

    private static Judged judge(
            String policy, StockShop shop, Replay replay, Supplier<StockLevels> design) {
        double before = Usage.ofThisProcess().cpuSeconds();
        StockLevels levels = design.get();
        ReplayResult reached = run(shop, replay, levels.scaled(1));
        return new Judged(policy, levels, reached, Usage.ofThisProcess().cpuSeconds() - before);
    }

    private void print(
            Judged judged, StockShop shop, Replay replay, ReplayCost cost, ReplayResult today) {
        ReplayResult reached = judged.reached();
        StockLevels levels = judged.levels();
        Figures.of("stock", String.valueOf(file.getFileName()))
                .with("policy", judged.policy())
                .with("mode", mode.toLowerCase(Locale.ROOT))
                .with("products", reached.products())
                .with("weeks", reached.weeks())
                .with("fillRate", reached.fillRate())
                .with("meanStockUnits", reached.meanStockUnits())
                .with("stockAtTarget", atTarget(shop, replay, levels))
                .with("stockAtTargetByLevel", atTarget(shop, replay, levels.withoutMeans()))
                .with("cycleService", reached.cycleService())
                .with("orders", reached.orders())
                .with("costMinor", Math.round(cost.costMinor(reached)))
                .with("savesMinor", Math.round(cost.savesMinor(reached, today)))
                .with("cpuSeconds", judged.cpuSeconds())
                .print(out);
    }

    private static ReplayResult run(StockShop shop, Replay replay, WeeklyRule rule) {
        return ReplayResult.sum(shop.weeks(), replay.run(shop.demand(), rule));
    }

    /**
     * Mean stock where safety stocks, scaled all alike, serve exactly the target: halved to two
     * scales around it, then linear between them. The nearest end where no scale reaches it.
     */
    private double atTarget(StockShop shop, Replay replay, StockLevels levels) {
        double low = 0;
        double high = MOST_SAFETY;
        ReplayResult less = run(shop, replay, levels.scaled(low));
        ReplayResult more = run(shop, replay, levels.scaled(high));
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (low + high) / 2;
            ReplayResult reached = run(shop, replay, levels.scaled(middle));
            if (reached.fillRate() < service) {
                low = middle;
                less = reached;
            } else {
                high = middle;
                more = reached;
            }
        }
        double range = more.fillRate() - less.fillRate();
        double share = range > 0 ? Math.clamp((service - less.fillRate()) / range, 0, 1) : 0;
        return less.meanStockUnits() + share * (more.meanStockUnits() - less.meanStockUnits());
    }
}
