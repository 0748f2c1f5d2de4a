package io.suanpan.forecasting.products;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.stock.plan.SupplierOrder;
import io.suanpan.forecasting.stock.plan.Transfer;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.batch.AnswerObject;
import io.suanpan.store.batch.BatchResult;
import io.suanpan.store.batch.IdLine;
import io.suanpan.store.batch.IdLines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plan of the products that an object lists, or of all, into an object of answers, one {@link
 * PlanAnswer} a line, and what concerns all of them as the result.
 */
public final class PlanBatch {
    private final ObjectStore store;
    private final ProductForecasts forecasts;
    private final StockPlans plans;

    public PlanBatch(ObjectStore store, ProductForecasts forecasts, StockPlans plans) {
        this.store = store;
        this.forecasts = forecasts;
        this.plans = plans;
    }

    /**
     * @param output key of the object with the answers
     * @param answered lines that were planned
     * @param problems lines that got a problem
     */
    public record Result(
            String output,
            long answered,
            long problems,
            LocalDate plannedFor,
            String modelVersion,
            String currency,
            double service,
            List<SupplierOrder> suppliers,
            List<Transfer> transfers,
            List<String> assumptions,
            PlanSums totals) {
        public Result {
            suppliers = List.copyOf(suppliers);
            transfers = List.copyOf(transfers);
            assumptions = List.copyOf(assumptions);
        }

        static Result of(BatchResult written, StockPlan plan) {
            return new Result(
                    written.output(),
                    written.answered(),
                    written.problems(),
                    plan.plannedFor(),
                    plan.modelVersion(),
                    plan.currency(),
                    plan.service(),
                    plan.suppliers(),
                    plan.transfers(),
                    plan.assumptions(),
                    plan.totals());
        }
    }

    /**
     * Line for line; a product that is listed twice is planned once and answered twice.
     *
     * @param input key of an object of JSON lines, {@code {"productId":"85123A"}}
     * @param output key of the object to create, under {@link ForecastBatch#FOLDER}; where it
     *     already holds the same answers, nothing changes
     * @throws SuanpanException {@code NOT_FOUND} where there is no input, {@code CONFLICT} where
     *     the output holds something else, {@code MALFORMED} for an output elsewhere, {@code
     *     TOO_LARGE} for more lines than a plan holds, {@code NOT_TRAINED} without a model
     */
    public Result plan(String input, String output, PlanWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, ForecastBatch.FOLDER, output);
                IdLines lines = IdLines.of(store, input, "productId")) {
            ServedForecast served = forecasts.trained();
            List<IdLine> all = all(lines);
            List<String> ids =
                    all.stream().filter(IdLine::isReadable).map(IdLine::id).distinct().toList();
            StockPlan plan = plans.planned(ids, wish, served);
            Map<String, PlanAnswer> byId = new HashMap<>();
            plan.answers().forEach(it -> byId.put(it.productId(), it));
            for (IdLine line : all) {
                PlanAnswer answer = byId.get(line.id());
                add(answers, answer == null ? PlanAnswer.of("", line.problem()) : answer);
            }
            return Result.of(answers.put(), plan);
        }
    }

    /** All products, by their ids. */
    public Result planAll(String output, PlanWish wish) {
        try (AnswerObject answers = AnswerObject.at(store, ForecastBatch.FOLDER, output)) {
            StockPlan plan = plans.planAll(wish, StockPlans.MOST_PRODUCTS);
            plan.answers().forEach(it -> add(answers, it));
            return Result.of(answers.put(), plan);
        }
    }

    private static void add(AnswerObject answers, PlanAnswer answer) {
        answers.add(answer, answer.problem() == null);
    }

    private static List<IdLine> all(IdLines lines) {
        List<IdLine> all = List.copyOf(lines.next(StockPlans.MOST_PRODUCTS));
        if (!lines.next(1).isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.TOO_LARGE,
                    "The object lists more products than one plan answers for.",
                    "Plan them by several lists of at most %,d."
                            .formatted(StockPlans.MOST_PRODUCTS));
        }
        return new ArrayList<>(all);
    }
}
