package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.Json;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Progress;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.console.Words;
import io.suanpan.local.summary.Layout;
import io.suanpan.local.summary.OffPolicyAnswer;
import io.suanpan.local.summary.OffPolicyText;
import io.suanpan.recommendation.replay.OffPolicyReplay;
import io.suanpan.recommendation.replay.ReplayRanking;
import io.suanpan.recommendation.replay.ReplayReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code off-policy}: what other rankings would have earned with the lists that were shown. */
@Command(
        name = "off-policy",
        description =
                "Says what other rankings would have earned with the lists that were shown by lot:"
                        + " clicks, carts and purchases a list by three estimators, each with its"
                        + " interval, and a verdict against what was shown. Reads the lists that"
                        + " the function recommend logged and the events that name them; changes"
                        + " nothing and shows nobody anything.",
        footer = {
            "",
            "Examples:",
            "  suanpan off-policy",
            "  suanpan off-policy --ranking best --ranking diversity=0.2,maxPerCategory=3 --json",
            "",
            "A ranking is best (as ranked, without the lot), popular (what sells, the same for all),",
            "chance (any order), or wishes on the logged scores: diversity, maxPerCategory,",
            "priceWeight, marginWeight, as in marginWeight=1,diversity=0.2. It orders the",
            "candidates that a list was drawn from, so that nothing has to be guessed. Lists that",
            "were not left to chance are left out.",
        })
public final class OffPolicyVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private final StoreOptions store = new StoreOptions();

    @Option(
            names = "--ranking",
            paramLabel = "NAME|WISH=VALUE[,…]",
            description =
                    "Judged; give it as often as you like (default: best, popular, diversity=0.3,"
                            + " priceWeight=1, marginWeight=1, chance).")
    private List<String> rankings = List.of();

    @Option(names = "--json", description = "For programs.")
    private boolean json;

    public OffPolicyVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        List<ReplayRanking> asked = asked();
        try (Workspace workspace = Workspace.existing(surroundings, store)) {
            ReplayReport report = report(workspace, asked);
            Terminal terminal = surroundings.terminal();
            OffPolicyAnswer answer = OffPolicyAnswer.of(report);
            if (json) {
                terminal.text(Json.prettyText(answer));
            } else {
                terminal.lines(new OffPolicyText(answer).lines(Layout.WIDTH));
            }
        }
        return ExitCodes.OK;
    }

    private ReplayReport report(Workspace workspace, List<ReplayRanking> asked) {
        try (Progress progress = surroundings.terminal().progress("Replaying shown lists")) {
            ReplayReport report =
                    new OffPolicyReplay(workspace.store(), surroundings.clock()).report(asked);
            progress.done(Words.count(report.lists(), "list", "lists"));
            return report;
        }
    }

    private List<ReplayRanking> asked() {
        if (rankings.isEmpty()) {
            return ReplayRanking.usual();
        }
        List<ReplayRanking> asked = new ArrayList<>();
        for (String ranking : rankings.stream().distinct().toList()) {
            asked.add(Usage.checked(spec, () -> parsed(ranking)));
        }
        return asked;
    }

    private static ReplayRanking parsed(String ranking) {
        try {
            return ReplayRanking.parse(ranking);
        } catch (IllegalArgumentException e) {
            throw new SuanpanException(
                    ErrorCode.MALFORMED,
                    String.valueOf(e.getMessage()),
                    "Give best, popular, chance, or wishes among "
                            + String.join(", ", ReplayRanking.WISHES)
                            + " as in --ranking marginWeight=1,diversity=0.2.",
                    e);
        }
    }
}
