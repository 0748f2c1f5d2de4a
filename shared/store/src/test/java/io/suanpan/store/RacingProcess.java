package io.suanpan.store;

import java.nio.file.Path;
import java.util.Optional;

/** Races another process for keys and for steps of a counter. Arguments: folder, keys, steps. */
final class RacingProcess {
    static final String GO = "go";
    static final String COUNTER = "counter";

    private RacingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        ObjectStore store = new FileObjectStore(Path.of(arguments[0]));
        System.out.println(ChildJvm.READY);
        while (store.head(GO).isEmpty()) {
            Thread.sleep(1);
        }
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            if (store.put("key/" + i, Content.of("x"), PutCondition.createOnly()).isPresent()) {
                System.out.println(i);
            }
        }
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            while (increment(store).isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    private static Optional<ObjectInfo> increment(ObjectStore store) {
        StoredObject counter = store.get(COUNTER).orElseThrow();
        int next = Integer.parseInt(counter.text()) + 1;
        var unchanged = PutCondition.ifUnchanged(counter.info().etag());
        return store.put(COUNTER, Content.of(Integer.toString(next)), unchanged);
    }
}
