package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * Bodies for Mem0's {@code PUT /v1/batch/}, one a line, so that one file holds any number of them and a loop over its lines sends
 * them. What may not be updated there stays out: memories in the bin, and immutable ones.
 */
final class BatchUpdateFile implements MemoryFile {
    /** What Mem0 takes in one request. */
    static final int MOST = 1_000;

    private long immutable;
    private long binned;

    /** Whether it goes out: Mem0 would not update the others. */
    static boolean takes(Memory memory) {
        return !memory.binned() && !memory.identity().immutable();
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException {
        Writer text = JsonLinesFile.text(out);
        List<Json> body = new ArrayList<>(MOST);
        memories.each(pass, memory -> {
            if (takes(memory)) {
                body.add(update(memory));
            } else if (memory.binned()) {
                binned++;
            } else {
                immutable++;
            }
            if (body.size() == MOST) {
                write(text, body);
            }
        });
        if (!body.isEmpty()) {
            write(text, body);
        }
        text.flush();
    }

    private static Json update(Memory memory) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("memory_id", new Json.Str(memory.id()));
        members.put("text", new Json.Str(memory.text()));
        members.put("metadata", new Json.Obj(memory.metadata().values()));
        return new Json.Obj(members);
    }

    private static void write(Writer text, List<Json> body) throws IOException {
        text.write(JsonText.printForFile(new Json.Obj(Map.of("memories", new Json.Arr(body)))));
        text.write('\n');
        body.clear();
    }

    @Override
    public long leftOut() {
        return immutable + binned;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (immutable > 0) {
            notes.add(Text.of("export.note.immutable", immutable));
        }
        if (binned > 0) {
            notes.add(Text.of("export.note.binned", binned));
        }
        return notes;
    }
}
