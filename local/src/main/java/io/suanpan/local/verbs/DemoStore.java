package io.suanpan.local.verbs;

import io.suanpan.core.ErrorCode;
import io.suanpan.core.SuanpanException;
import io.suanpan.local.console.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Makes the store ready for a demo: takes it again, fills it, or moves it aside first. */
final class DemoStore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final Surroundings surroundings;
    private final StoreOptions options;

    DemoStore(Surroundings surroundings, StoreOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /**
     * @throws SuanpanException {@code CONFLICT} where the store holds what is not to be moved
     */
    void prepare(DemoContent content) {
        Terminal terminal = surroundings.terminal();
        switch (state(content)) {
            case UNCHANGED -> {
                terminal.note("Taking " + content.described() + " again: it stands unchanged in");
                terminal.note("  " + options.location(surroundings));
            }
            case OTHER -> {
                moveAside();
                fill(content);
            }
            case EMPTY -> fill(content);
        }
    }

    private DemoShop.State state(DemoContent content) {
        try (Workspace workspace = Workspace.open(surroundings, options)) {
            return new DemoShop(workspace.store(), content.recipe()).state();
        }
    }

    private void fill(DemoContent content) {
        Terminal terminal = surroundings.terminal();
        terminal.note("Making " + content.described() + " in");
        terminal.note("  " + options.location(surroundings));
        try (Workspace workspace = Workspace.open(surroundings, options)) {
            DemoShop shop = new DemoShop(workspace.store(), content.recipe());
            shop.begin();
            content.write(workspace, terminal);
            shop.complete();
        }
    }

    private void moveAside() {
        if (!options.isFolder()) {
            throw new SuanpanException(
                    ErrorCode.CONFLICT,
                    "The store holds another demo, or its raw objects have changed since.",
                    "Choose another prefix with --store.");
        }
        Path folder = Path.of(options.location(surroundings));
        Path aside =
                folder.resolveSibling(
                        folder.getFileName() + "-" + STAMP.format(surroundings.clock().instant()));
        try {
            Files.move(folder, aside);
        } catch (IOException e) {
            throw new SuanpanException(
                    ErrorCode.INTERNAL,
                    "The folder %s cannot be moved to %s: %s".formatted(folder, aside, e),
                    "Move it yourself, or choose another with --store.",
                    e);
        }
        surroundings
                .terminal()
                .note("Another demo, or a changed one, stood here; it is kept in\n  " + aside);
    }
}
