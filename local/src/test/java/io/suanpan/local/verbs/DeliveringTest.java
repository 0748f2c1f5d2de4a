package io.suanpan.local.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.local.console.Terminal;
import io.suanpan.local.fixture.Fixtures;
import io.suanpan.local.page.routes.PlannedDay;
import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import io.suanpan.routing.deliveries.FleetStore;
import io.suanpan.routing.plans.DayPlan;
import io.suanpan.routing.plans.DayPlans;
import io.suanpan.routing.plans.PlanCheck;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveringTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir Path folder;

    /** From the raw file over the tables to a plan that the console shows. */
    @Test
    void theNextDayOfASampleShopIsPlannedAndKept() throws Exception {
        try (Workspace workspace = workspace()) {
            deliveries();
            workspace.calls().invoke("ingest", Map.of("action", "sweep"));

            DayPlan plan = new Delivering(workspace).run().orElseThrow();

            PlanCheck check = new PlanCheck(plan);
            assertThat(plan.deliveries()).isNotEmpty();
            assertThat(plan.id()).isEqualTo("2026-11-02");
            assertThat(check.checked().feasible()).isTrue();
            assertThat(check.leftOut()).isEmpty();
            assertThat(check.costMinor()).isLessThanOrEqualTo(plan.usual().costMinor());
            assertThat(plan.past().delivered()).isPositive();
            assertThat(new DayPlans(workspace.store()).get(plan.id()).plan()).isEqualTo(plan);
            assertThat(new Delivering(workspace).run().map(DayPlan::routes))
                    .contains(plan.routes());
        }
    }

    @Test
    void aShopWithoutVansOrDeliveriesHasNothingToPlan() {
        try (Workspace workspace = workspace()) {
            assertThat(new Delivering(workspace).run()).isEqualTo(Optional.empty());
            new FleetStore(workspace.store()).write(PlannedDay.plan().fleet());
            assertThat(new Delivering(workspace).run()).isEqualTo(Optional.empty());
        }
    }

    private Workspace workspace() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        Terminal terminal = new Terminal(nowhere, nowhere, false);
        return Workspace.ofFolder(
                new Surroundings(terminal, Fixtures.root(), folder, CLOCK),
                folder.resolve("store"),
                false);
    }

    private void deliveries() throws Exception {
        Path shop = folder.resolve("shop");
        SampleShop.write(
                SampleShopOptions.defaults().withCustomers(300).withDays(60).withProducts(24),
                shop);
        for (String key : new String[] {"raw/suanpan/deliveries.csv.gz", FleetStore.KEY}) {
            Path target = folder.resolve("store").resolve(key);
            Files.createDirectories(target.getParent());
            Files.move(shop.resolve(key), target);
        }
    }
}
