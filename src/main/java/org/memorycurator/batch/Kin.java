package org.memorycurator.batch;

import java.util.List;
import java.util.stream.Collectors;
import org.memorycurator.batch.BatchPlan.Outcome;
import org.memorycurator.text.Text;

/**
 * What the rows of one pattern have in common.
 *
 * @param parts what changes; empty where nothing does
 * @param bare whether no key of the metadata is left
 * @param reason why they are blocked; else empty
 */
record Kin(Outcome outcome, List<Part> parts, boolean bare, String reason) {
    /** Rows that are already as they should be. */
    static final Kin SAME = new Kin(Outcome.SAME, List.of(), false, "");

    /** The same with less said of each part. */
    Kin loosened() {
        return new Kin(outcome, parts.stream().map(Part::loosened).toList(), bare, differently());
    }

    /** Only which fields change. */
    Kin each() {
        return new Kin(outcome, parts.stream().map(Part::each).toList(), bare, differently());
    }

    /** Only what happens to them. */
    Kin any() {
        return new Kin(outcome, List.of(), bare, differently());
    }

    String title() {
        return switch (outcome) {
            case SAME -> Text.of("batch.patterns.same");
            case BLOCKED -> reason;
            case CHANGES -> changes();
            case REPLACED -> Text.of("batch.patterns.replaced", changes());
        };
    }

    private String changes() {
        return parts.isEmpty()
                ? Text.of("batch.patterns.any")
                : parts.stream().map(Part::words).collect(Collectors.joining(" · "));
    }

    private String differently() {
        return reason.isEmpty() ? "" : Text.of("batch.patterns.reasons");
    }
}
