package io.suanpan.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.routing.check.ProblemCheck;
import io.suanpan.routing.format.InstanceReader;
import io.suanpan.routing.format.Rounding;
import io.suanpan.routing.problem.RoutingProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticInstanceTest {
    @TempDir private Path folder;

    @Test
    void aSeedIsAFileWhoseEveryClientCanBeServed() throws IOException {
        for (SyntheticInstance instance : List.of(SyntheticInstance.X, SyntheticInstance.R2)) {
            Path file = instance.write(folder, 1);
            String once = Files.readString(file);
            assertThat(Files.readString(instance.write(folder, 1))).isEqualTo(once);

            RoutingProblem problem = InstanceReader.read(file, Rounding.ROUND).problem();

            assertThat(problem.clients()).hasSize(1_000);
            assertThat(ProblemCheck.conflicts(problem)).isEmpty();
            assertThat(ProblemCheck.unservable(problem)).isEmpty();
            assertThat(InstanceReader.hasWindows(file)).isEqualTo(instance.windows());
            assertThat(Files.readString(instance.write(folder, 2))).isNotEqualTo(once);
        }
    }
}
