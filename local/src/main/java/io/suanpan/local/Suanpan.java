package io.suanpan.local;

import io.suanpan.core.CodeVersion;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Terminal;
import io.suanpan.local.verbs.AbVerb;
import io.suanpan.local.verbs.AskVerb;
import io.suanpan.local.verbs.BenchVerb;
import io.suanpan.local.verbs.DemoVerb;
import io.suanpan.local.verbs.ExitCodes;
import io.suanpan.local.verbs.ExperimentsVerb;
import io.suanpan.local.verbs.ImportVerb;
import io.suanpan.local.verbs.OffPolicyVerb;
import io.suanpan.local.verbs.ReportVerb;
import io.suanpan.local.verbs.SampleVerb;
import io.suanpan.local.verbs.ServeVerb;
import io.suanpan.local.verbs.Surroundings;
import io.suanpan.local.verbs.TrainVerb;
import io.suanpan.local.verbs.Usage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** {@code ./suanpan VERB}: exit code 0 when done, 1 when something failed, 2 for wrong usage. */
@Command(
        name = "suanpan",
        description = "Turns an online shop's own data into its daily decisions.",
        synopsisSubcommandLabel = "VERB",
        versionProvider = Suanpan.Version.class,
        footer = {
            "",
            "Start here:",
            "  suanpan demo",
            "  suanpan demo --data orders.csv.gz --source online-retail",
            "",
            "suanpan VERB --help explains a verb.",
        })
public final class Suanpan {

    private Suanpan() {}

    /** The version of the code that runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"suanpan " + CodeVersion.current()};
        }
    }

    public static void main(String[] arguments) {
        Path folder = Path.of("").toAbsolutePath();
        System.exit(
                run(
                        new Surroundings(
                                Terminal.ofProcess(),
                                Path.of(System.getProperty("suanpan.home", folder.toString())),
                                folder,
                                Clock.systemUTC()),
                        arguments));
    }

    /** The whole command line without the process around it. */
    static int run(Surroundings surroundings, String... arguments) {
        return commandLine(surroundings).execute(arguments);
    }

    private static CommandLine commandLine(Surroundings surroundings) {
        CommandLine line = new CommandLine(new Suanpan());
        for (Callable<Integer> verb :
                List.<Callable<Integer>>of(
                        new DemoVerb(surroundings),
                        new SampleVerb(surroundings),
                        new ImportVerb(surroundings),
                        new TrainVerb(surroundings),
                        new ReportVerb(surroundings),
                        new AbVerb(surroundings),
                        new OffPolicyVerb(surroundings),
                        new ServeVerb(surroundings),
                        new AskVerb(surroundings),
                        new BenchVerb(surroundings))) {
            line.addSubcommand(verb);
        }
        line.addSubcommand(ExperimentsVerb.commandLine(surroundings));
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands()
                .values()
                .forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(surroundings.terminal().outWriter())
                .setErr(surroundings.terminal().errWriter())
                .setParameterExceptionHandler((wrong, _) -> wrongUsage(surroundings, wrong))
                .setExecutionExceptionHandler((failure, _, _) -> report(surroundings, failure));
    }

    private static int wrongUsage(Surroundings surroundings, ParameterException wrong) {
        surroundings.terminal().problem(String.valueOf(wrong.getMessage()), Usage.remedy(wrong));
        return ExitCodes.WRONG_USAGE;
    }

    private static int report(Surroundings surroundings, Exception failure) {
        if (failure instanceof SuanpanException problem) {
            surroundings.terminal().problem(problem.detail(), problem.remedy());
        } else {
            surroundings
                    .terminal()
                    .problem(
                            "Something went wrong on our side: " + failure,
                            kept(surroundings, failure));
        }
        return ExitCodes.FAILED;
    }

    /** The stack is for those who mend it, not for those who use it. */
    private static String kept(Surroundings surroundings, Exception failure) {
        StringWriter stack = new StringWriter();
        failure.printStackTrace(new PrintWriter(stack, true));
        Path file = surroundings.folder().resolve(".suanpan/failure.txt");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, stack.toString());
            return "Report it with " + file + ", which says where.";
        } catch (IOException _) {
            return "Report it, with the command that you ran.";
        }
    }
}
