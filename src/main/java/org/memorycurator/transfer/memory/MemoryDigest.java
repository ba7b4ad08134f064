package org.memorycurator.transfer.memory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.memorycurator.model.Content;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;

/**
 * What memories say, in one short text: the same for the same memories in whatever order, store or file they are, and
 * another as soon as a single character differs. It is the SHA-256 of the sorted SHA-256s of their lines; a line is the
 * memory as {@link MemoryJson} prints it, the keys of its metadata in the order of their characters. Versions, and where a
 * memory stands in a store, do not count. 32 bytes a memory; for one thread.
 */
public final class MemoryDigest {
    private final LineDigest lines = new LineDigest();

    /** Of no memory yet. */
    public MemoryDigest() {}

    /** Takes a memory in; answers how many characters its line has. */
    public int add(Identity identity, Content content) {
        Map<String, Json> members =
                new LinkedHashMap<>(MemoryJson.object(identity, content).members());
        members.computeIfPresent(MemoryJson.METADATA, (_, metadata) -> sorted(metadata));
        String line = JsonText.printForFile(new Json.Obj(members));
        lines.add(line);
        return line.length();
    }

    /** How many memories it is of. */
    public long count() {
        return lines.count();
    }

    /** The digest of all that were taken in, as 64 hexadecimal digits. */
    public String value() {
        return lines.value();
    }

    private static Json sorted(Json value) {
        return switch (value) {
            case Json.Obj object -> {
                Map<String, Json> members = new TreeMap<>();
                object.members().forEach((key, member) -> members.put(key, sorted(member)));
                yield new Json.Obj(members);
            }
            case Json.Arr list ->
                new Json.Arr(list.items().stream().map(MemoryDigest::sorted).toList());
            default -> value;
        };
    }
}
