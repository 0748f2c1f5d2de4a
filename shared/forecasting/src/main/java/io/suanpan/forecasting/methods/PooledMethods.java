package io.suanpan.forecasting.methods;

import io.suanpan.forecasting.PooledMethod;
import io.suanpan.forecasting.demand.NewProducts;
import io.suanpan.forecasting.global.GlobalDemand;
import java.util.List;
import java.util.Optional;

/** The methods that learn from many series first, by name. A new one is one line here. */
public final class PooledMethods {
    private static final List<PooledMethod> ALL =
            List.of(GlobalDemand.boosted(), new NewProducts());

    private PooledMethods() {}

    public static List<String> names() {
        return ALL.stream().map(PooledMethod::name).toList();
    }

    /** Empty for a name that is none of them; it may be one of {@link ForecastMethods}. */
    public static Optional<PooledMethod> named(String name) {
        return ALL.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
