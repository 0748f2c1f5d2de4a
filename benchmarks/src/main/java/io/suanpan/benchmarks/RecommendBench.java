package io.suanpan.benchmarks;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.recommendation.Recommender;
import io.suanpan.recommendation.StoredRecommender;
import io.suanpan.recommendation.TopItems;
import io.suanpan.recommendation.data.InteractionLog;
import io.suanpan.recommendation.evaluation.Columns;
import io.suanpan.recommendation.evaluation.Discovery;
import io.suanpan.recommendation.evaluation.InteractionFile;
import io.suanpan.recommendation.evaluation.LastFraction;
import io.suanpan.recommendation.evaluation.NextBasket;
import io.suanpan.recommendation.evaluation.Protocol;
import io.suanpan.recommendation.evaluation.Question;
import io.suanpan.recommendation.evaluation.RankingEvaluation;
import io.suanpan.recommendation.evaluation.Split;
import io.suanpan.recommendation.methods.RecommenderMethod;
import io.suanpan.recommendation.methods.RecommenderMethods;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from a part of what customers did and compares with the rest. */
@Command(
        name = "recommend",
        description = "Recommends to customers whose next items are known; prints one line.",
        mixinStandardHelpOptions = true)
final class RecommendBench implements Callable<Integer> {
    private static final int LIST = 10;
    private static final double MICROS_PER_MILLI = 1e3;
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with a header, also as gzip: Online Retail, or see --columns.")
    private Path file = Path.of("");

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "The file's columns of user, item, time and, if any, weight.")
    private List<String> columns = List.of();

    @Option(
            names = "--protocol",
            defaultValue = "discovery",
            paramLabel = "NAME",
            description = {
                "discovery: what customers take for the first time from --split on; last: the last",
                "--fraction of each customer; next: each customer's last basket or click, or all",
                "from --split on. Default: discovery."
            })
    private String protocol = "";

    @Option(names = "--split", paramLabel = "DATE", description = "First day that is asked, UTC.")
    private @Nullable LocalDate split;

    @Option(
            names = "--fraction",
            defaultValue = "0.2",
            paramLabel = "SHARE",
            description = "Of each customer's interactions, for last. Default: 0.2.")
    private double fraction;

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = {
                "First day that is not looked at: what is chosen by it with an earlier --split is",
                "chosen blind."
            })
    private @Nullable LocalDate until;

    @Option(
            names = "--method",
            defaultValue = "auto",
            paramLabel = "NAME",
            description = "Default: auto.")
    private String method = "";

    @Option(
            names = "--trainings",
            defaultValue = "1",
            paramLabel = "N",
            description = {
                "How often it learns, each time from nothing. The first time pays for compiling, the",
                "last does not. Default: 1."
            })
    private int trainings;

    RecommendBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        RecommenderMethod chosen = RecommenderMethods.named(method);
        Protocol asked = protocol();
        if (trainings < 1) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "It cannot learn " + trainings + " times.",
                    "Give --trainings 1 or more.");
        }
        InteractionLog log = read();
        Split parts = asked.split(until == null ? log : log.before(seconds(until)));
        Trained first = Trained.by(chosen, parts);
        Trained last = first;
        for (int training = 2; training <= trainings; training++) {
            last = Trained.by(chosen, parts);
        }
        Recommender recommender = last.recommender();
        RankingEvaluation evaluation = RankingEvaluation.of(recommender, parts);
        Latencies answers = answers(recommender, parts.questions());
        Figures.of("recommend", String.valueOf(file.getFileName()))
                .with("protocol", protocol)
                .with("method", method)
                .with("customers", parts.customers())
                .with("items", parts.items())
                .with("trainPairs", parts.trainPairs())
                .with("testCustomers", parts.questions().size())
                .with("testPairs", parts.testPairs())
                .with("recall10", evaluation.recall10())
                .with("recall20", evaluation.recall20())
                .with("ndcg10", evaluation.ndcg10())
                .with("mrr20", evaluation.mrr20())
                .with("coverage", evaluation.coverage())
                .with("trainCpuSeconds", first.cpuSeconds())
                .with("lastTrainCpuSeconds", last.cpuSeconds())
                .with("answerMicrosP50", answers.millis(0.5) * MICROS_PER_MILLI)
                .with("answerMicrosP99", answers.millis(0.99) * MICROS_PER_MILLI)
                .with("modelMiB", mebibytes(recommender))
                .with(Usage.ofThisProcess())
                .print(out);
        return 0;
    }

    /**
     * @param cpuSeconds of all threads, the compiler's included
     */
    private record Trained(Recommender recommender, double cpuSeconds) {
        static Trained by(RecommenderMethod method, Split parts) {
            double before = Usage.cpuSecondsOfThisProcess();
            Recommender recommender = method.trainer().train(parts.train());
            return new Trained(recommender, Usage.cpuSecondsOfThisProcess() - before);
        }
    }

    private InteractionLog read() {
        return columns.isEmpty()
                ? InteractionFile.read(file)
                : InteractionFile.read(file, Columns.of(columns));
    }

    private Protocol protocol() {
        return switch (protocol) {
            case "discovery" -> new Discovery(seconds(requiredSplit()));
            case "last" -> new LastFraction(fraction);
            case "next" -> split == null ? NextBasket.last() : NextBasket.from(seconds(split));
            default ->
                    throw new SuanpanException(
                            ErrorCode.MALFORMED,
                            "There is no protocol \"" + protocol + "\".",
                            "Use --protocol discovery, last or next.");
        };
    }

    private LocalDate requiredSplit() {
        if (split == null) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    "The protocol discovery was asked without --split.",
                    "Give the first day that is asked, as --split 2011-09-09.");
        }
        return split;
    }

    private static long seconds(LocalDate day) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    /** Scores and the first ten, warm: everybody has been asked once. */
    private static Latencies answers(Recommender recommender, List<Question> questions) {
        float[] scores = new float[recommender.items()];
        return Latencies.of(
                0,
                questions.size(),
                at -> {
                    Question question = questions.get(at);
                    recommender.score(question.profile(), scores);
                    return TopItems.of(scores, question.excluded(), LIST).length == LIST;
                });
    }

    private static double mebibytes(Recommender recommender) throws IOException {
        if (!(recommender instanceof StoredRecommender stored)) {
            return Double.NaN;
        }
        try (var bytes = new DataOutputStream(OutputStream.nullOutputStream())) {
            stored.write(bytes);
            // Above 2 GiB the stream's own counter stops.
            return bytes.size() / MIB;
        }
    }
}
