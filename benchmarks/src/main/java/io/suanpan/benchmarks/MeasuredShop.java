package io.suanpan.benchmarks;

import io.suanpan.local.sample.SampleShop;
import io.suanpan.local.sample.SampleShopOptions;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which shop's functions are measured: that of a file, or a sample. */
final class MeasuredShop {
    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A shop's own data, as demo takes it, instead of a sample shop's.")
    private @Nullable Path data;

    @Option(
            names = "--source",
            defaultValue = "online-retail",
            paramLabel = "NAME",
            description = "Format of the file. Default: online-retail.")
    private String source = "";

    boolean isOwn() {
        return data != null;
    }

    /**
     * Takes in the data and trains all models.
     *
     * @param folder of its store
     * @param customers of a sample shop
     */
    BenchShop make(Path folder, int customers) {
        BenchShop shop = new BenchShop(folder);
        System.err.println("making and training a shop …");
        if (data == null) {
            SampleShop.write(SampleShopOptions.defaults().withCustomers(customers), shop.store());
            shop.ask("ingest", Map.of("action", "sweep"));
        } else {
            shop.take(SourceFile.existing(data), source);
        }
        shop.train();
        return shop;
    }
}
