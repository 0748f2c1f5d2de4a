package io.suanpan.local.mlflow;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.store.ObjectStore;
import io.suanpan.store.StoredObject;
import io.suanpan.store.experiments.ExperimentCatalogue;
import io.suanpan.store.experiments.ExperimentDetails;
import io.suanpan.store.experiments.ExperimentQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes runs as MLflow's file store has them (mlflow 3.17.2, {@code
 * mlflow/store/tracking/file_store.py}): a folder for each experiment, which is a model here, in it
 * one for each run with a file for each metric, parameter and tag, and the artifacts.
 *
 * <p>Ids are the same each time, so that a later export adds what is new and writes the rest over.
 * A run's {@code meta.yaml} comes last: MLflow sees no run before it is whole.
 */
public final class MlflowExport {
    private final ObjectStore store;
    private final ExperimentCatalogue catalogue;

    public MlflowExport(ObjectStore store) {
        this.store = store;
        this.catalogue = new ExperimentCatalogue(store);
    }

    /**
     * @param experiments folders of models that were written
     * @param runs written
     * @param unreadable keys of objects that should be records of runs and are not
     */
    public record Written(int experiments, int runs, List<String> unreadable) {
        public Written {
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * @param model runs of this model alone; empty = of all
     * @param folder the root of MLflow's file store, absolute; made where it is not there
     * @throws SuanpanException {@code NOT_FOUND} where there is no run, {@code INTERNAL} where the
     *     folder cannot be written
     */
    public Written write(Optional<String> model, Path folder) {
        var page = catalogue.search(query(model));
        if (page.runs().isEmpty()) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "There is no run" + model.map(name -> " of " + name).orElse("") + " to export.",
                    "Train first: ./suanpan train.");
        }
        try {
            Map<String, MlflowExperiment> experiments = new LinkedHashMap<>();
            Files.createDirectories(folder);
            MlflowExperiment.writeDefault(folder);
            for (var run : page.runs()) {
                MlflowExperiment experiment =
                        experiments.computeIfAbsent(
                                run.model(), name -> new MlflowExperiment(folder, name));
                write(experiment, catalogue.show(run.model(), run.run()));
            }
            for (MlflowExperiment experiment : experiments.values()) {
                experiment.writeMeta();
            }
            return new Written(experiments.size(), page.runs().size(), page.unreadable());
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The runs cannot be written to " + folder + ": " + e.getMessage() + ".",
                    "Choose another folder with --out.",
                    e);
        }
    }

    private static ExperimentQuery query(Optional<String> model) {
        return new ExperimentQuery(
                model,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "trainedAt",
                ExperimentCatalogue.MOST_RUNS);
    }

    private void write(MlflowExperiment experiment, ExperimentDetails run) throws IOException {
        Map<String, byte[]> artifacts = new LinkedHashMap<>();
        String version = "models/" + run.model() + "/" + run.version() + "/";
        artifact(artifacts, "run.json", "experiments/" + run.model() + "/" + run.run() + ".json");
        artifact(artifacts, "card.json", version + "card.json");
        artifact(artifacts, "report.json", version + "report.json");
        experiment.write(run, artifacts);
    }

    private void artifact(Map<String, byte[]> artifacts, String name, String key) {
        store.get(key).map(StoredObject::bytes).ifPresent(bytes -> artifacts.put(name, bytes));
    }
}
