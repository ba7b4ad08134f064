package org.memorycurator.transfer.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.memorycurator.transfer.memory.MemoryJson;

/** One memory a line, nothing else. */
final class JsonLinesFile implements MemoryFile {
    private final boolean history;

    JsonLinesFile(boolean history) {
        this.history = history;
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass pass) throws IOException {
        Writer text = text(out);
        memories.each(pass, history, (memory, past) -> {
            text.write(MemoryJson.print(memory.identity(), memory.content(), past));
            text.write('\n');
        });
        text.flush();
    }

    /** Buffered UTF-8. */
    static Writer text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }
}
