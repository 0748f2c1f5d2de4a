package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage: a command line that cannot be meant, which ends with exit code 2. */
public final class Usage {
    private Usage() {}

    /** What was wrong, for the caller to throw. */
    static ParameterException wrong(CommandSpec verb, String detail, String remedy) {
        return new Wrong(verb, detail, remedy);
    }

    /** The value, where its record takes it; what the record refuses is wrong usage. */
    static <T> T checked(CommandSpec verb, Supplier<T> value) {
        try {
            return value.get();
        } catch (SuanpanException e) {
            if (e.code() == ErrorCode.MALFORMED) {
                throw new Wrong(verb, e.detail(), e.remedy());
            }
            throw e;
        }
    }

    /** What to do about it: the remedy, names like the unknown one, or where the help is. */
    public static String remedy(ParameterException wrong) {
        if (wrong instanceof Wrong own) {
            return own.remedy;
        }
        String help = wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> like = unmatched.getSuggestions();
            if (!like.isEmpty()) {
                return "Did you mean %s? %s lists all.".formatted(String.join(", ", like), help);
            }
        }
        return help + " lists what there is.";
    }

    private static final class Wrong extends ParameterException {
        private static final long serialVersionUID = 1L;

        private final String remedy;

        Wrong(CommandSpec verb, String detail, String remedy) {
            super(verb.commandLine(), detail);
            this.remedy = remedy;
        }
    }
}
