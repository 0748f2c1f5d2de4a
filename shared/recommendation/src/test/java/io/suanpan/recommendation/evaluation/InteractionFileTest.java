package io.suanpan.recommendation.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.RealShop;
import io.suanpan.recommendation.data.InteractionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractionFileTest {
    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text);
    }

    @Test
    void onlyPurchasesOfOnlineRetailAreRead() throws IOException {
        Path file =
                file(
                        """
                        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                        536365,85123a,"LANTERN, RED",6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                        C536366,1,CANCELLED,2,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                        536367,2,RETURNED,-2,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
                        536368,3,FREE,2,2010-12-01 08:26:00,0.0,17850.0,United Kingdom
                        536369,4,GUEST,2,2010-12-01 08:26:00,1.0,,United Kingdom
                        """);
        InteractionLog log = InteractionFile.read(file);

        assertThat(log.size()).isOne();
        assertThat(log.items().names()).containsExactly("85123a");
        assertThat(log.users().names()).containsExactly("17850.0");
        assertThat(log.amount(0)).isEqualTo(6);
        assertThat(log.seconds(0)).isEqualTo(1_291_191_960);
    }

    @Test
    void theRealShopHasTheCountsThatItsReadmeStates() {
        Split split = RealShop.discovery();

        assertThat(split.customers()).isEqualTo(3_362);
        assertThat(split.items()).isEqualTo(3_437);
        assertThat(split.trainPairs()).isEqualTo(167_515);
        assertThat(split.questions()).hasSize(1_854);
        assertThat(split.testPairs()).isEqualTo(56_091);
    }

    @Test
    void timesMayBeWrittenAsTheyUsuallyAre() throws IOException {
        Path packed = folder.resolve("log.csv.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(
                    """
                    user,item,time
                    a,x,1291191960
                    a,x,1291191960000
                    a,x,2010-12-01 08:26:00
                    a,x,2010-12-01T08:26
                    a,x,2010-12-01T08:26:00Z
                    a,x,2010-12-01T09:26:00+01:00
                    """
                            .getBytes(UTF_8));
        }
        InteractionLog log = InteractionFile.read(packed);

        assertThat(log.size()).isEqualTo(6);
        assertThat(log.seconds(0)).isEqualTo(1_291_191_960);
        assertThat(log.end()).isEqualTo(1_291_191_960);
    }

    @Test
    void columnsAreNamed() throws IOException {
        Path file = file("when,stars,movie,viewer\n2020-01-02,4.5,Jaws,ann\n");
        InteractionLog log =
                InteractionFile.read(file, Columns.of(List.of("viewer", "movie", "when", "stars")));

        assertThat(log.users().names()).containsExactly("ann");
        assertThat(log.amount(0)).isEqualTo(4.5f);
        assertThat(log.seconds(0)).isEqualTo(1_577_923_200);
        assertThatThrownBy(() -> InteractionFile.read(file))
                .isInstanceOf(SuanpanException.class)
                .hasMessageContaining("\"user\" 0 times")
                .hasMessageContaining("--columns");
        assertThatThrownBy(() -> Columns.of(List.of("viewer", "movie")))
                .hasMessageContaining("[viewer, movie]");
    }

    @Test
    void whatIsWrongIsNamedWithItsRecord() {
        assertThatThrownBy(() -> read("a,x,soon"))
                .hasMessageContaining("Record 1 of log.csv is wrong: time \"soon\" is no time");
        assertThatThrownBy(() -> read("a,x,2020-02-30")).hasMessageContaining("2020-02-30");
        assertThatThrownBy(() -> read("a,x")).hasMessageContaining("has 2 cells, the header has 3");
        assertThatThrownBy(() -> read(",x,1")).hasMessageContaining("user is empty");
        assertThatThrownBy(() ->
                        InteractionFile.read(
                                file("user,item,time,n\na,x,1,-2\n"),
                                Columns.of(List.of("user", "item", "time", "n"))))
                .hasMessageContaining("-2.0");
        assertThatThrownBy(() -> InteractionFile.read(folder.resolve("none.csv")))
                .isInstanceOfSatisfying(
                        SuanpanException.class,
                        it -> assertThat(it.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private InteractionLog read(String record) throws IOException {
        return InteractionFile.read(file("user,item,time\n" + record + "\n"));
    }
}
