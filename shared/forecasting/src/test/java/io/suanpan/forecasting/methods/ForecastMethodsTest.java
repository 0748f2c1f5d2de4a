package io.suanpan.forecasting.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ForecastMethodsTest {
    @Test
    void eachMethodIsFoundByItsName() {
        assertThat(ForecastMethods.names())
                .allSatisfy(name -> assertThat(ForecastMethods.named(name).name()).isEqualTo(name));
        assertThat(PooledMethods.names())
                .allSatisfy(name ->
                        assertThat(PooledMethods.named(name).orElseThrow().name()).isEqualTo(name));
    }

    /** Else one name would hide a method of the other kind. */
    @Test
    void noNameIsTakenTwice() {
        List<String> names = new ArrayList<>(ForecastMethods.names());
        names.addAll(PooledMethods.names());
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownNameIsAnsweredByAllThatAreKnown() {
        List<String> known = new ArrayList<>(ForecastMethods.names());
        known.addAll(PooledMethods.names());
        assertThat(known).contains("auto", "demand", "global", "new-product");
        assertThatThrownBy(() -> ForecastMethods.named("crystal-ball"))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND);
                            assertThat(e.getMessage()).contains("\"crystal-ball\"").contains(known);
                        });
        assertThat(PooledMethods.named("crystal-ball")).isEmpty();
    }
}
