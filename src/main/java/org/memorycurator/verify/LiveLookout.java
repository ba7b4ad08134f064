package org.memorycurator.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.memorycurator.model.Memory;
import org.memorycurator.search.IndexWitness;
import org.memorycurator.store.Witness.Testimony;

/** Looks into the index now, through its witness. */
record LiveLookout(IndexWitness index, OriginSearch search, long followed) implements Sighting.Lookout {
    @Override
    public List<Sighting> look(List<Testimony> intended, List<Testimony> stored) {
        List<Memory> memories = stored.stream().map(Testimony::memory).toList();
        BitSet findable = index.findable(memories);
        List<Sighting> sightings = new ArrayList<>(memories.size());
        for (int i = 0; i < memories.size(); i++) {
            Memory memory = memories.get(i);
            sightings.add(new Sighting(findable.get(i), memory.revision() > followed, search.matches(memory.number())));
        }
        return sightings;
    }
}
