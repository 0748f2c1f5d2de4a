package io.suanpan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private final List<String> told = new ArrayList<>();
    private final List<Resource> registered = new ArrayList<>();

    private SnapshotHook hook(String name) {
        return new SnapshotHook() {
            @Override
            public void beforeSnapshot() {
                told.add(name + " primes");
            }

            @Override
            public void afterRestore() {
                told.add(name + " refreshes");
            }
        };
    }

    private final SnapshotHook broken =
            new SnapshotHook() {
                @Override
                public void beforeSnapshot() {
                    throw new IllegalStateException("jane@example.com");
                }

                @Override
                public void afterRestore() throws Exception {
                    throw new java.io.IOException("jane@example.com");
                }
            };

    private Desk desk(SnapshotHook... hooks) {
        GatewayBuilder builder = Gateway.named("test").registrar(registered::add);
        for (SnapshotHook hook : hooks) {
            builder.onSnapshot(hook);
        }
        return new Desk(builder.get("/", _ -> Reply.empty(204)));
    }

    @Test
    void tellsTheHooksInTheirOrder() throws Exception {
        desk(hook("model"), hook("store"));
        Resource resource = registered.getFirst();
        resource.beforeCheckpoint(Core.getGlobalContext());
        resource.afterRestore(Core.getGlobalContext());
        assertThat(told)
                .containsExactly(
                        "model primes", "store primes", "model refreshes", "store refreshes");
    }

    @Test
    void logsAHookThatFailsAndGoesOn() throws Exception {
        Desk desk = desk(broken, hook("store"), new SnapshotHook() {});
        registered.getFirst().beforeCheckpoint(Core.getGlobalContext());
        registered.getFirst().afterRestore(Core.getGlobalContext());
        assertThat(told).containsExactly("store primes", "store refreshes");
        assertThat(desk.logLines().stream().map(line -> line.get("event").stringValue()))
                .containsExactly("priming failed", "refresh failed");
        assertThat(desk.logText()).doesNotContain("jane");
    }

    @Test
    void takesTheFirstRequestAfterARestoreAsAColdStart() throws Exception {
        Desk desk = desk();
        registered.getFirst().beforeCheckpoint(Core.getGlobalContext());
        assertThat(desk.logText()).isEmpty();
        desk.ask(Events.http("GET", "/"));
        registered.getFirst().afterRestore(Core.getGlobalContext());
        desk.ask(Events.http("GET", "/"));
        assertThat(desk.requests()).allMatch(line -> line.get("cold_start").booleanValue());
    }

    @Test
    void registersWithThePlatformWithoutBeingTold() {
        Gateway gateway = Gateway.named("test").log(LogSink.quiet()).build();
        assertThat(gateway.routes()).isEmpty();
    }
}
