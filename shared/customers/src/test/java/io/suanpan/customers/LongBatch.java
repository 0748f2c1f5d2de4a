package io.suanpan.customers;

import io.suanpan.store.ByteRange;
import io.suanpan.store.Content;
import io.suanpan.store.ObjectInfo;
import io.suanpan.store.ObjectPage;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.PutCondition;
import io.suanpan.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Scores a long object in a process of its own, whose heap holds neither its answers nor its lines.
 * Arguments: lines. Prints lines answered, bytes of the output, bytes of the heap.
 */
final class LongBatch {
    private LongBatch() {}

    public static void main(String[] arguments) {
        int lines = Integer.parseInt(arguments[0]);
        ScoringFixture shop = new ScoringFixture().snapshot().model(CustomerModel.CHURN, 1);
        Endless store = new Endless(shop.store, lines);
        var batch = new CustomerBatch(store, shop.scorer());
        var result = batch.score("results/in", CustomerBatch.FOLDER + "out", Detail.SCORES);
        long heap = Runtime.getRuntime().maxMemory();
        System.out.println(result.answered() + " " + store.bytesPut + " " + heap);
    }

    /** The input is made while it is read; the output is counted and forgotten. */
    private static final class Endless implements ObjectStore {
        private final ObjectStore store;
        private final int lines;
        private long bytesPut;

        Endless(ObjectStore store, int lines) {
            this.store = store;
            this.lines = lines;
        }

        @Override
        public Optional<StoredObject> get(String key) {
            return key.equals("results/in")
                    ? Optional.of(new StoredObject(info(store, key), new Lines(lines)))
                    : store.get(key);
        }

        private static ObjectInfo info(ObjectStore store, String key) {
            ObjectInfo any = store.listAll("models/").findFirst().orElseThrow();
            return new ObjectInfo(key, 0, "e", any.lastModified());
        }

        @Override
        public Optional<StoredObject> get(String key, ByteRange range) {
            return store.get(key, range);
        }

        @Override
        public Optional<ObjectInfo> head(String key) {
            return store.head(key);
        }

        @Override
        public Optional<ObjectInfo> put(String key, Content content, PutCondition condition) {
            try (InputStream in = content.open()) {
                bytesPut += in.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Optional.of(info(store, key));
        }

        @Override
        public ObjectPage list(String prefix, String after, int limit) {
            return store.list(prefix, after, limit);
        }

        @Override
        public boolean delete(String key) {
            return store.delete(key);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static final class Lines extends InputStream {
        private static final byte[] LINE =
                "{\"customerId\":\"cora\"}\n".getBytes(StandardCharsets.US_ASCII);

        private long left;

        Lines(int lines) {
            left = (long) lines * LINE.length;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            return LINE[(int) (LINE.length - 1 - (left-- - 1) % LINE.length)];
        }
    }
}
