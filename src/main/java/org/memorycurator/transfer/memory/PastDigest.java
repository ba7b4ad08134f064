package org.memorycurator.transfer.memory;

import java.util.List;
import org.memorycurator.model.PastEvent;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.file.PastJson;

/**
 * What happened to memories before they came here, in one short text, likewise: a line is the memory's id and its events, oldest first.
 * Which file told of them does not count. For one thread.
 */
public final class PastDigest {
    private final LineDigest lines = new LineDigest();
    private long events;

    /** Takes the events of a memory in; one without any does not count. */
    public void add(String id, List<PastEvent> past) {
        if (!past.isEmpty()) {
            List<PastEvent> ordered = PastEvent.inOrder(past);
            String told = JsonText.printForFile(
                    PastJson.print(ordered.stream().map(event -> event.from("")).toList()));
            lines.add(id + '\n' + told);
            events += past.size();
        }
    }

    /** How many events it is of. */
    public long events() {
        return events;
    }

    /** The digest of all that were taken in, as 64 hexadecimal digits. */
    public String value() {
        return lines.value();
    }
}
