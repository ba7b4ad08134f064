package org.memorycurator.transfer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Identity;
import org.memorycurator.model.Json;
import org.memorycurator.model.Memory;
import org.memorycurator.store.JsonText;
import org.memorycurator.text.Text;

/**
 * A backup as OpenMemory writes and reads it: a ZIP file with all of one user in {@code memories.json}, and the memories once
 * more, one a line, in {@code memories.jsonl.gz}. What OpenMemory does not know stays out, and is told.
 */
final class OpenMemoryFile implements MemoryFile {
    /** To see what there is, then the memories, their categories, and the lines. */
    static final int PASSES = 4;

    private final Survey survey;
    private final OpenMemoryJson json;
    private final TreeSet<String> apps = new TreeSet<>();
    private final TreeSet<String> categories = new TreeSet<>();
    private long poorer;

    OpenMemoryFile(Survey survey, Heading heading) {
        this.survey = survey;
        String user = survey.user();
        this.json = new OpenMemoryJson(user == null ? "" : user, heading);
    }

    @Override
    public void check(FrozenMemories memories, Pass pass) throws IOException {
        if (survey.user() == null) {
            throw new ExportException(Text.of("export.severalUsers"), null);
        }
        memories.each(pass, memory -> {
            String app = memory.identity().owner().appId();
            if (app != null) {
                apps.add(app);
            }
            categories.addAll(memory.content().categories());
            poorer += hasMore(memory) ? 1 : 0;
        });
    }

    private static boolean hasMore(Memory memory) {
        Identity identity = memory.identity();
        return identity.owner().agentId() != null
                || identity.owner().runId() != null
                || identity.immutable()
                || identity.replaces() != null
                || memory.content().replacedBy() != null
                || memory.content().expirationDate() != null
                || memory.content().feedback() != null;
    }

    @Override
    public void write(OutputStream out, FrozenMemories memories, Pass checked) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("memories.json"));
        Writer whole = JsonLinesFile.text(zip);
        Pass first = checked.next();
        writeWhole(whole, memories, first);
        whole.flush();
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("memories.jsonl.gz"));
        GZIPOutputStream gzip = new GZIPOutputStream(zip, 1 << 16);
        Writer lines = JsonLinesFile.text(gzip);
        memories.each(first.next().next(), memory -> {
            lines.write(JsonText.printForFile(json.line(memory)));
            lines.write('\n');
        });
        lines.flush();
        gzip.finish();
        zip.closeEntry();
        zip.finish();
    }

    private void writeWhole(Writer out, FrozenMemories memories, Pass pass) throws IOException {
        out.write("{\"user\":" + JsonText.printForFile(json.user()));
        out.write(",\n\"apps\":" + JsonText.printForFile(json.apps(apps)));
        out.write(",\n\"categories\":" + JsonText.printForFile(json.categories(categories)));
        out.write(",\n\"memories\":[");
        Commas between = new Commas(out);
        memories.each(pass, memory -> between.write(json.memory(memory)));
        out.write("\n],\n\"memory_categories\":[");
        Commas betweenPairs = new Commas(out);
        memories.each(pass.next(), memory -> {
            for (String category : memory.content().categories()) {
                betweenPairs.write(json.pair(memory, category));
            }
        });
        out.write("\n],\n\"status_history\":[],\n\"access_controls\":[],\n\"export_meta\":");
        out.write(JsonText.printForFile(json.meta()) + "}\n");
    }

    @Override
    public List<String> notes() {
        return poorer == 0 ? List.of() : List.of(Text.of("export.note.openMemory", poorer));
    }

    /** Values of a list, each on a line of its own. */
    private static final class Commas {
        private final Writer out;
        private @Nullable String before;

        Commas(Writer out) {
            this.out = out;
        }

        void write(Json value) throws IOException {
            out.write(before == null ? "\n" : before);
            out.write(JsonText.printForFile(value));
            before = ",\n";
        }
    }
}
