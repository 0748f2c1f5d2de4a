package io.suanpan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.scoring.BinaryModel;
import io.suanpan.scoring.BinaryModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smallest example of the module's README, run. */
class ReadmeExampleTest {
    @Test
    void exampleTrainsChoosesAndSaves() {
        LabelledRows noisy = SmallRows.noisy();
        double[] values = new double[400];
        List<String> customerIds = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            values[2 * row] = noisy.value(row, 0);
            values[2 * row + 1] = noisy.value(row, 1);
            customerIds.add("customer " + row / 2);
        }
        LabelledRows rows =
                LabelledRows.of(List.of("orders", "daysSinceLast"), values, noisy.labels())
                        .grouped(customerIds);
        ModelChoice choice =
                new ModelSelection(ModelSelectionOptions.defaults(), SelectionProgress.NONE)
                        .choose(rows, Trainers.candidates(), 42L);
        BinaryModel read = BinaryModels.read(BinaryModels.write(choice.model()));
        double[] many = {9, 1};
        double[] few = {1, 9};
        assertThat(read.probability(many)).isGreaterThan(0.9);
        assertThat(read.probability(few)).isLessThan(0.2);
        assertThat(choice.outOfFold().auc()).isGreaterThan(0.75);
    }

    @Test
    void readmeShowsTheNamesThatAreThere() throws IOException {
        Path readme = Path.of(System.getProperty("suanpan.root"), "shared/learning/README.md");
        String text = Files.readString(readme);
        assertThat(Trainers.all())
                .allSatisfy(trainer -> assertThat(text).contains("`" + trainer.name() + "`"));
        assertThat(text)
                .contains("Trainers.candidates(), 42L", "BinaryModels.write(choice.model())");
    }
}
