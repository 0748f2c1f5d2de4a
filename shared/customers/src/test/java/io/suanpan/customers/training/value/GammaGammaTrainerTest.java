package io.suanpan.customers.training.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GammaGammaTrainerTest {

    @Test
    void theUnitOfMoneyScalesVAlone() {
        List<SpendHistory> pounds = spends(400);
        List<SpendHistory> pence =
                pounds.stream()
                        .map(it -> new SpendHistory(it.purchases(), 100 * it.meanSpend()))
                        .toList();
        var inPounds = GammaGammaTrainer.fit(pounds).model();
        var inPence = GammaGammaTrainer.fit(pence).model();
        assertThat(inPence.p()).isCloseTo(inPounds.p(), within(1e-3 * inPounds.p()));
        assertThat(inPence.q()).isCloseTo(inPounds.q(), within(1e-3 * inPounds.q()));
        assertThat(inPence.v()).isCloseTo(100 * inPounds.v(), within(0.1 * inPounds.v()));
    }

    @Test
    void tooFewCustomersAreRefused() {
        assertThatThrownBy(() -> GammaGammaTrainer.fit(spends(9)))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("9 customers have bought again; it takes 10");
        assertThatThrownBy(() -> new SpendHistory(0, 10)).isInstanceOf(SuanpanException.class);
        assertThatThrownBy(() -> new SpendHistory(2, -1)).isInstanceOf(SuanpanException.class);
    }

    private static List<SpendHistory> spends(int customers) {
        Random random = new Random(3);
        List<SpendHistory> all = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double own = 20 * Math.exp(0.5 * random.nextGaussian());
            int purchases = 1 + random.nextInt(6);
            double sum = 0;
            for (int p = 0; p < purchases; p++) {
                sum += own * Math.exp(0.4 * random.nextGaussian());
            }
            all.add(new SpendHistory(purchases, sum / purchases));
        }
        return all;
    }
}
