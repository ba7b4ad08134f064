package org.memorycurator.verify;

import java.util.List;
import org.memorycurator.store.Witness.Testimony;

/**
 * How the search sees a memory.
 *
 * @param findable whether the index holds it with the content that is stored
 * @param behind whether the index has not yet followed the store as far as the stored revision
 * @param matches whether it matches the search from which the change set came; true when it came from none
 */
record Sighting(boolean findable, boolean behind, boolean matches) {
    /** Looks for memories in the search. */
    interface Lookout {
        /** One sighting for each of these memories, in their order; {@code stored} is what it should show. */
        List<Sighting> look(List<Testimony> intended, List<Testimony> stored);
    }
}
