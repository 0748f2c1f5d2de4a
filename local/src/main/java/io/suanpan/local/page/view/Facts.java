package io.suanpan.local.page.view;

import java.util.List;

/** Names and what they are. */
public record Facts(List<Fact> facts) implements Block {
    public Facts {
        facts = List.copyOf(facts);
    }

    public record Fact(String label, Cell cell) {}
}
