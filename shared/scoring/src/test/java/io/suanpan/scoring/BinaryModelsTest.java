package io.suanpan.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class BinaryModelsTest {
    private static final int FEATURES = 4;

    private static List<BinaryModel> models() {
        Random random = new Random(9);
        return List.of(
                SomeModels.linear(random, FEATURES),
                SomeModels.neural(random, FEATURES, 3),
                SomeModels.trees(random, Aggregation.SUM_OF_LOG_ODDS, FEATURES, 5, 3),
                SomeModels.trees(random, Aggregation.MEAN_OF_PROBABILITIES, FEATURES, 5, 3)
                        .calibrated(1.25, -0.5),
                SomeModels.encoded(random, FEATURES),
                SomeModels.blended(random, FEATURES),
                SomeModels.curved(random, FEATURES));
    }

    @Test
    void readModelAnswersAsTheWrittenOneBitByBit() {
        Random random = new Random(10);
        for (BinaryModel model : models()) {
            BinaryModel read = BinaryModels.read(BinaryModels.write(model));
            assertThat(read).hasSameClassAs(model);
            for (int i = 0; i < 50; i++) {
                double[] x = SomeModels.vector(random, FEATURES);
                assertThat(read.logOdds(x)).isEqualTo(model.logOdds(x));
                assertThat(read.probability(x)).isEqualTo(model.probability(x));
                assertThat(read.contributions(x)).isEqualTo(model.contributions(x));
            }
        }
    }

    @Test
    void writingWhatWasReadGivesTheSameBytes() {
        for (BinaryModel model : models()) {
            byte[] bytes = BinaryModels.write(model);
            assertThat(BinaryModels.write(BinaryModels.read(bytes))).isEqualTo(bytes);
        }
    }

    /** The format is a promise to models already stored: these bytes must read for ever. */
    @Test
    void bytesOfASmallModelAreAsDocumented() {
        String hex =
                "5350424d" // SPBM
                        + "0001" // format version
                        + "01" // linear
                        + "00000001" // features
                        + "4024000000000000" // mean 10
                        + "4010000000000000" // scale 4
                        + "3fe0000000000000" // weight 0.5
                        + "bfd0000000000000"; // bias -0.25
        byte[] bytes = withChecksum(HexFormat.of().parseHex(hex + "00000000"));
        BinaryModel model = BinaryModels.read(bytes);
        assertThat(model.logOdds(new double[] {14})).isEqualTo(0.25);
        assertThat(BinaryModels.write(model)).isEqualTo(bytes);
    }

    @Test
    void everyChangedByteIsNoticed() {
        for (BinaryModel model : models()) {
            byte[] bytes = BinaryModels.write(model);
            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 0x10;
                Refused.malformed("damaged", () -> BinaryModels.read(damaged));
            }
        }
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] bytes = BinaryModels.write(models().get(2));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Refused.malformed("", () -> BinaryModels.read(cut));
            if (length >= 4) {
                byte[] sealed = withChecksum(cut.clone());
                Refused.malformed("", () -> BinaryModels.read(sealed));
            }
        }
    }

    @Test
    void foreignBytesAreNamed() {
        byte[] bytes = BinaryModels.write(models().getFirst());
        Refused.malformed("do not begin as a model", () -> readWith(bytes, 0, 0));
        Refused.malformed("format version is 2, not 1", () -> readWith(bytes, 5, 2));
        Refused.malformed("no model kind 9", () -> readWith(bytes, 6, 9));
        Refused.malformed("feature count is -", () -> readWith(bytes, 7, 0xff));
        byte[] longer = withChecksum(Arrays.copyOf(bytes, bytes.length + 1));
        Refused.malformed("bytes behind the model", () -> BinaryModels.read(longer));
    }

    private static BinaryModel readWith(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return BinaryModels.read(withChecksum(changed));
    }

    /** A count of two billion must not be allocated on trust. */
    @Test
    void countsBeyondTheBytesAreRefused() {
        byte[] trees = BinaryModels.write(models().get(2));
        int treeCount = 4 + 2 + 1 + 4 + 4 + 8 + 8;
        for (int at : new int[] {treeCount, treeCount + 4}) {
            byte[] changed = trees.clone();
            ByteBuffer.wrap(changed).putInt(at, Integer.MAX_VALUE);
            Refused.malformed(
                    "A count is 2147483647", () -> BinaryModels.read(withChecksum(changed)));
        }
        byte[] neural = BinaryModels.write(models().get(1));
        ByteBuffer.wrap(neural).putInt(11, Integer.MAX_VALUE);
        Refused.malformed("A count is", () -> BinaryModels.read(withChecksum(neural)));
    }

    /** Bytes with a right checksum and wrong content: refused, or a model that answers. */
    @Test
    void mutatedBytesNeverFailInAnotherWay() {
        Random random = new Random(11);
        int refused = 0;
        int read = 0;
        for (BinaryModel model : models()) {
            byte[] bytes = BinaryModels.write(model);
            for (int i = 0; i < 5_000; i++) {
                byte[] mutated = bytes.clone();
                for (int m = random.nextInt(4); m >= 0; m--) {
                    mutated[random.nextInt(mutated.length - 4)] = (byte) random.nextInt(256);
                }
                if (answers(withChecksum(mutated), random)) {
                    read++;
                } else {
                    refused++;
                }
            }
        }
        // Both outcomes must have been met, else the mutations test nothing.
        assertThat(refused).isGreaterThan(1000);
        assertThat(read).isGreaterThan(1000);
    }

    private static boolean answers(byte[] bytes, Random random) {
        try {
            BinaryModel model = BinaryModels.read(bytes);
            if (model.featureCount() <= 1000) {
                double[] x = SomeModels.vector(random, model.featureCount());
                assertThat(model.probability(x)).isNotNegative();
                assertThat(model.contributions(x)).hasSize(x.length + 1);
            }
            return true;
        } catch (SuanpanException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.MALFORMED);
            return false;
        }
    }

    private static byte[] withChecksum(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        return bytes;
    }
}
