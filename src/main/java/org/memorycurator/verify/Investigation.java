package org.memorycurator.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.store.Witness;
import org.memorycurator.store.Witness.Testimony;

/** Gathers the evidence of some memories of a change set at a time. For one thread. */
final class Investigation {
    private final ChangeSet changeSet;
    private final Witness witness;
    private final Later later;
    private final Sighting.Lookout lookout;
    private final Writers writers;

    Investigation(ChangeSet changeSet, Witness witness, Later later, Sighting.Lookout lookout, Writers writers) {
        this.changeSet = changeSet;
        this.witness = witness;
        this.later = later;
        this.lookout = lookout;
        this.writers = writers;
    }

    /** The evidence of these revisions of the change set, in their order. */
    List<Evidence> gather(List<Testimony> intended) {
        long[] foreign = witness.unexplained();
        List<Testimony> stored = stored(intended);
        List<Sighting> sightings = lookout.look(intended, stored);
        List<Evidence> evidence = new ArrayList<>(intended.size());
        for (int i = 0; i < intended.size(); i++) {
            int number = intended.get(i).memory().number();
            evidence.add(new Evidence(
                    changeSet,
                    intended.get(i),
                    stored.get(i),
                    number < foreign.length ? foreign[number] : 0,
                    sightings.get(i),
                    writers));
        }
        return evidence;
    }

    private List<Testimony> stored(List<Testimony> intended) {
        long[] newest = intended.stream()
                .map(Testimony::memory)
                .mapToLong(memory -> later.revision(memory.number(), memory.revision()))
                .filter(revision -> revision > changeSet.lastRevision())
                .toArray();
        Map<Integer, Testimony> since = new HashMap<>();
        witness.revisions(newest).forEach(row -> since.put(row.memory().number(), row));
        return intended.stream()
                .map(row -> since.getOrDefault(row.memory().number(), row))
                .toList();
    }
}
