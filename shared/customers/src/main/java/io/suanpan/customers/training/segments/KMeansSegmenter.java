package io.suanpan.customers.training.segments;

import io.suanpan.store.training.TrainingProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * K-means, with the number of segments chosen by {@link SegmentCount}. Each k is one task, so that
 * the number of threads changes nothing but the time.
 */
public final class KMeansSegmenter implements Segmenter {
    private final int leastK;
    private final int mostK;
    private final CountSettings settings;
    private final int threads;

    /**
     * @param leastK 2 or more
     * @param mostK as large or larger; no more than there are different points is looked at
     */
    public KMeansSegmenter(int leastK, int mostK, CountSettings settings, int threads) {
        Refusals.require(leastK >= 2, "leastK", leastK, "2 or more");
        Refusals.require(mostK >= leastK, "mostK", mostK, leastK + " or more");
        Refusals.require(threads >= 1, "threads", threads, "1 or more");
        this.leastK = leastK;
        this.mostK = mostK;
        this.settings = settings;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "k-means";
    }

    @Override
    public Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("leastK", Integer.toString(leastK));
        parameters.put("mostK", Integer.toString(mostK));
        parameters.put("counts", settings.toString());
        return parameters;
    }

    @Override
    public Partition divide(Points points, long seed, TrainingProgress progress) {
        Refusals.requireGroups(points, leastK);
        CountSearch search = new CountSearch(points, settings, seed);
        List<CountSearch.Division> divisions = divideAll(search, most(points), progress);
        List<CountFigures> figures = divisions.stream().map(CountSearch.Division::figures).toList();
        return partition(divisions, choose(search, figures));
    }

    SegmentCount choose(CountSearch search, List<CountFigures> figures) {
        return SegmentCount.choose(search.single(), figures, settings);
    }

    /** The division that was chosen, as any method gives it. */
    Partition partition(List<CountSearch.Division> divisions, SegmentCount count) {
        var chosen =
                divisions.stream()
                        .filter(one -> one.figures().k() == count.k())
                        .findFirst()
                        .orElseThrow();
        CountFigures figures = chosen.figures();
        return new Partition(
                chosen.fit().labels(),
                count.k(),
                count.borneOut(),
                count.reason(),
                Map.of(
                        "silhouette", figures.silhouette(),
                        "inertia", figures.inertia(),
                        "stability", figures.stability(),
                        "gap", figures.gap()),
                divisions.stream().map(CountSearch.Division::figures).toList());
    }

    private int most(Points points) {
        int most = leastK;
        while (most < mostK && points.hasDistinct(most + 1)) {
            most++;
        }
        return most;
    }

    private List<CountSearch.Division> divideAll(
            CountSearch search, int most, TrainingProgress progress) {
        AtomicInteger done = new AtomicInteger();
        int total = most - leastK + 1;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<CountSearch.Division>> futures = new ArrayList<>();
            for (int k = leastK; k <= most; k++) {
                int groups = k;
                futures.add(
                        pool.submit(() -> {
                            var division = search.divide(groups);
                            progress.progress(
                                    groups + " segments", (double) done.incrementAndGet() / total);
                            return division;
                        }));
            }
            List<CountSearch.Division> divisions = new ArrayList<>();
            for (var future : futures) {
                divisions.add(future.get());
            }
            return divisions;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Dividing the customers failed.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Dividing the customers was interrupted.", e);
        }
    }
}
