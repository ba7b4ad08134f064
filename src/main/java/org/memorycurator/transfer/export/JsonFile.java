package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Json;
import org.memorycurator.store.JsonText;
import org.memorycurator.transfer.memory.MemoryJson;

/** A list of memories, one a line; with a heading it lies in an envelope as Mem0's answers do. */
final class JsonFile implements MemoryFile {
    private final @Nullable Heading heading;
    private final boolean history;

    JsonFile(@Nullable Heading heading, boolean history) {
        this.history = history;
        this.heading = heading;
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException {
        Writer text = JsonLinesFile.text(out);
        if (heading != null) {
            String export = JsonText.printForFile(heading.object());
            String count = JsonText.print(new Json.Num(String.valueOf(heading.count())));
            text.write("{\"export\":" + export + ",\n\"count\":" + count + ",\n\"results\":");
        }
        text.write('[');
        String[] before = {"\n"};
        memories.each(pass, history, (memory, past) -> {
            text.write(before[0]);
            text.write(MemoryJson.print(memory.identity(), memory.content(), past));
            before[0] = ",\n";
        });
        text.write(heading == null ? "\n]\n" : "\n]}\n");
        text.flush();
    }
}
