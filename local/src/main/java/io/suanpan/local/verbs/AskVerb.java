package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.gateway.InvocationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ask FUNCTION --event FILE}: one call, as Lambda would make it. */
@Command(
        name = "ask",
        description = "Calls one function with an event and prints its answer.",
        footer = {
            "",
            "Examples:",
            "  suanpan ask score-user --event events/score-user-one.json",
            "  echo '{\"action\":\"sweep\"}' | suanpan ask ingest --event -",
        })
public final class AskVerb implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private final StoreOptions options = new StoreOptions();
    @Mixin private final RoadsOption roads = new RoadsOption();

    @Parameters(
            index = "0",
            paramLabel = "FUNCTION",
            description = "As in score-user, or its name in template.yaml.")
    private String function = "";

    @Option(
            names = "--event",
            required = true,
            paramLabel = "FILE",
            description = "The event as JSON; - reads it from standard input.")
    private Path event = Path.of("-");

    public AskVerb(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        byte[] content = content();
        try (Workspace workspace =
                Workspace.open(surroundings, options, roads.settings(surroundings))) {
            surroundings.terminal().bytes(workspace.runner().function(function).invoke(content));
            return ExitCodes.OK;
        } catch (InvocationFailure e) {
            // Lambda reports this as a failed call, with the problem as its message.
            surroundings.terminal().bytes(e.problem().bytes());
            return ExitCodes.FAILED;
        }
    }

    private byte[] content() {
        try {
            return event.toString().equals("-")
                    ? System.in.readAllBytes()
                    : Files.readAllBytes(surroundings.resolve(event));
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.NOT_FOUND,
                    "The event file " + event + " cannot be read.",
                    "Name a file with a JSON event; events/ has examples.",
                    e);
        }
    }
}
