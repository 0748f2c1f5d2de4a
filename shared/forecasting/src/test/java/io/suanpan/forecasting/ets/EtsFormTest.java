package io.suanpan.forecasting.ets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.SuanpanException;
import org.junit.jupiter.api.Test;

final class EtsFormTest {
    @Test
    void thereAreThirtyAndEachReadsItsOwnText() {
        assertThat(EtsForm.values()).hasSize(30).doesNotHaveDuplicates();
        for (EtsForm form : EtsForm.values()) {
            assertThat(EtsForm.parse(form.toString())).isEqualTo(form);
        }
        assertThat(EtsForm.parse("M,Md,A").hasTrend()).isTrue();
        assertThat(new EtsMethod(EtsForm.parse("A,Ad,M")).name()).isEqualTo("ets-aadm");
    }

    @Test
    void choiceLooksAtThoseThatThePackageForecastDoesNotForbid() {
        assertThat(EtsForm.values().stream().filter(EtsForm::isCandidate).map(EtsForm::toString))
                .containsExactlyInAnyOrder(
                        "A,N,N", "A,A,N", "A,Ad,N", "M,N,N", "M,A,N", "M,Ad,N", "A,N,A", "A,A,A",
                        "A,Ad,A", "M,N,A", "M,A,A", "M,Ad,A", "M,N,M", "M,A,M", "M,Ad,M");
    }

    /** α, β, γ, φ, ℓ, b, 12 seasons of which one follows from the others, σ. */
    @Test
    void parametersAreCountedAsForTheCriterion() {
        assertThat(EtsForm.parse("M,Ad,M").parameters(12)).isEqualTo(18);
        assertThat(EtsForm.parse("A,N,N").parameters(12)).isEqualTo(3);
        assertThat(EtsForm.parse("M,Ad,M").judgedParameters(12))
                .isEqualTo(EtsForm.parse("M,A,M").judgedParameters(12))
                .isEqualTo(17);
    }

    @Test
    void whatIsNoFormIsRefused() {
        for (String text : new String[] {"", "A", "A,B,N", "a,n,n", "A,N,N,N", "N,N,N"}) {
            assertThatThrownBy(() -> EtsForm.parse(text))
                    .isInstanceOf(SuanpanException.class)
                    .hasMessageContaining("\"" + text + "\"");
        }
    }
}
