package io.suanpan.forecasting.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.suanpan.core.SuanpanException;
import io.suanpan.forecasting.FittedModel;
import io.suanpan.forecasting.ForecastMethod;
import io.suanpan.forecasting.Series;
import io.suanpan.forecasting.evaluation.KnownFuture;
import io.suanpan.forecasting.evaluation.SeriesFile;
import io.suanpan.forecasting.simple.SeasonalNaive;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HierarchicalForecastTest {
    private static final int HORIZON = 8;

    /** The median of the newest eight: of few sales it is too low, and sums of it even more. */
    private record MedianOfEight() implements ForecastMethod {
        @Override
        public String name() {
            return "median-of-eight";
        }

        @Override
        public FittedModel fit(Series history) {
            int from = Math.max(0, history.length() - 8);
            double[] newest = Arrays.copyOfRange(history.values(), from, history.length());
            Arrays.sort(newest);
            return new SeasonalNaive().fit(history.with(newest[newest.length / 2]));
        }
    }

    /** Two products of one category, the second from its third week on. */
    @Test
    void aLeafCountsAsZeroBeforeItsFirstValue() {
        Hierarchy two = Hierarchy.of(List.of("a", "b"), List.of());
        List<Series> leaves =
                List.of(Series.of("a", 1, 1, 2, 3, 4, 5), Series.of("b", 1, 10, 20, 30));
        HierarchicalForecast forecast =
                HierarchicalForecast.of(two, leaves, new SeasonalNaive(), 1, 4);
        assertThat(forecast.base(0)).containsExactly(35, 5, 30);
        assertThat(forecast.residuals().error(0, 0)).isEqualTo(1);
        assertThat(forecast.residuals().error(0, 1)).isEqualTo(11);
        assertThat(forecast.residuals().error(2, 1)).isEqualTo(10);
        assertThat(forecast.units(Reconciliation.MINT_SHRINKAGE)[0]).containsExactly(35, 5, 30);
        assertThatThrownBy(() -> HierarchicalForecast.of(two, leaves, new SeasonalNaive(), 2, 3))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("3 origins of 2 steps");
    }

    /**
     * Real products in groups by the first digit of their number, asked eight weeks before the
     * histories' end, by a method that is too low for products and not for sums. Reconciled, what
     * the sums know helps the products, and their sums are better than if they were just added up.
     */
    @Test
    void reconciledProductsAreBetterThanAloneAndTheirSumsThanAddedUp() {
        Path file =
                Path.of(
                                System.getProperty("suanpan.root"),
                                "../shared/data/forecast/online-retail-weekly.csv.gz")
                        .normalize();
        assumeThat(file).as("the data folder ../shared/data is not here").exists();
        List<KnownFuture> asked =
                SeriesFile.read(file).stream().map(it -> it.earlier(HORIZON)).toList();
        List<Series> leaves = asked.stream().map(KnownFuture::history).toList();
        List<String> names = leaves.stream().map(Series::id).toList();
        Hierarchy shop =
                Hierarchy.of(
                        names,
                        List.of(
                                new Level(
                                        "group",
                                        names.stream().map(it -> it.substring(0, 5)).toList())));
        HierarchicalForecast forecast =
                HierarchicalForecast.of(shop, leaves, new MedianOfEight(), HORIZON, 2);
        double[][] base = new double[HORIZON][];
        for (int h = 0; h < HORIZON; h++) {
            base[h] = forecast.base(h);
        }
        double[][] bottomUp = forecast.reconciled(Reconciliation.BOTTOM_UP);
        double[][] reconciled = forecast.reconciled(Reconciliation.MINT_SHRINKAGE);
        Errors alone = errors(shop, asked, base);
        Errors summed = errors(shop, asked, bottomUp);
        Errors coherent = errors(shop, asked, reconciled);
        assertThat(coherent.leaves()).isLessThan(alone.leaves());
        assertThat(coherent.groups()).isLessThan(summed.groups());
        assertThat(coherent.total()).isLessThan(summed.total());
    }

    private record Errors(double total, double groups, double leaves) {}

    private static Errors errors(Hierarchy shop, List<KnownFuture> asked, double[][] forecasts) {
        double[] squares = new double[shop.nodes()];
        for (int h = 0; h < HORIZON; h++) {
            double[] sold = new double[asked.size()];
            for (int i = 0; i < sold.length; i++) {
                sold[i] = asked.get(i).future()[h];
            }
            double[] actual = shop.sum(sold);
            for (int node = 0; node < squares.length; node++) {
                double error = forecasts[h][node] - actual[node];
                squares[node] += error * error / HORIZON;
            }
        }
        return new Errors(
                Math.sqrt(squares[0]),
                Math.sqrt(Arrays.stream(squares, 1, shop.aggregates()).average().orElseThrow()),
                Math.sqrt(
                        Arrays.stream(squares, shop.aggregates(), squares.length)
                                .average()
                                .orElseThrow()));
    }
}
