package org.memorycurator.ui.find;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memorycurator.batch.ValueClusters.Cluster;
import org.memorycurator.batch.ValueClusters.Counted;

/** Values that may mean the same, which of them are to become one, and what: nothing until the user says so. FX thread. */
final class ClusterDraft {
    private final Cluster cluster;
    private final Set<String> ticked = new LinkedHashSet<>();
    private String wanted;
    private boolean open;

    ClusterDraft(Cluster cluster) {
        this.cluster = cluster;
        this.wanted = cluster.proposal();
    }

    /** The same values counted anew, with what the user had said of those that are still there. */
    ClusterDraft(Cluster cluster, ClusterDraft before) {
        this(cluster);
        wanted = before.wanted;
        open = before.open;
        cluster.values().stream().map(Counted::value).filter(before::isTicked).forEach(ticked::add);
    }

    Cluster cluster() {
        return cluster;
    }

    List<Counted> values() {
        return cluster.values();
    }

    /** Whether it is the same cluster, perhaps counted at another time. */
    boolean same(Cluster other) {
        return cluster.method() == other.method() && cluster.proposal().equals(other.proposal());
    }

    boolean isTicked(String value) {
        return ticked.contains(value);
    }

    void tick(String value, boolean on) {
        if (on) {
            ticked.add(value);
        } else {
            ticked.remove(value);
        }
    }

    /** All of them or none. */
    void tickAll(boolean on) {
        values().forEach(v -> tick(v.value(), on));
    }

    int ticked() {
        return ticked.size();
    }

    boolean allTicked() {
        return ticked.size() == values().size();
    }

    /** What the ticked ones become. */
    String wanted() {
        return wanted;
    }

    void wanted(String value) {
        wanted = value;
    }

    /** Whether its values are shown below it. */
    boolean open() {
        return open;
    }

    void open(boolean shown) {
        open = shown;
    }

    /** Adds what is to be done: a value that is ticked in two clusters stays with the first. */
    void addTo(Map<String, String> table) {
        if (!wanted.isBlank()) {
            values().stream()
                    .map(Counted::value)
                    .filter(this::isTicked)
                    .filter(v -> !v.equals(wanted))
                    .forEach(v -> table.putIfAbsent(v, wanted));
        }
    }
}
