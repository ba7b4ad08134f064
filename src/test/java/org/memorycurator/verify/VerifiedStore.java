package org.memorycurator.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.memorycurator.support.Memories.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.memorycurator.batch.BatchPlan;
import org.memorycurator.batch.EditStep;
import org.memorycurator.batch.Planner;
import org.memorycurator.batch.Planner.Immutables;
import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Progress;
import org.memorycurator.model.Verdict;
import org.memorycurator.search.Matches;
import org.memorycurator.search.MemoryIndex;
import org.memorycurator.search.Origins;
import org.memorycurator.search.QueryParser;
import org.memorycurator.support.TestStore;

/** A store with its index beside it, and ways to tamper with the index behind the application's back. */
final class VerifiedStore implements AutoCloseable {
    private final TestStore store = new TestStore();
    private MemoryIndex index = open();

    TestStore store() {
        return store;
    }

    MemoryIndex index() {
        return index;
    }

    /** Lets the index follow the store. */
    void follow() {
        index.catchUp(store.store(), Progress.NONE);
        index.commit();
    }

    Verification verify(ChangeSet set) {
        return verify(set, Runnable::run);
    }

    Verification verify(ChangeSet set, Executor helpers) {
        return new Verifier(store.store(), index, helpers).verify(set, Progress.NONE);
    }

    /** All found by "Prefers"; two in EMEA, and one that is in EU already. */
    List<Memory> three() {
        List<Memory> memories = store.insert(
                memory("Prefers tea").user("ann").with("region", "EMEA"),
                memory("Prefers decaf").user("bob").with("region", "EMEA"),
                memory("Prefers cocoa").user("cem").with("region", "EU"));
        follow();
        return memories;
    }

    /** Of which memory a revision is. */
    int numberAt(long revision) {
        return store.store().readRevisions(new long[] {revision}).getFirst().number();
    }

    /** Plans these steps for what a search finds, applies them, and lets the index follow. */
    ChangeSet batch(String search, EditStep... steps) {
        return batch(search, Immutables.LEAVE, steps);
    }

    /** The same, with immutable memories as told. */
    ChangeSet batch(String search, Immutables immutables, EditStep... steps) {
        ChangeSet set = apply(plan(search, immutables, steps));
        follow();
        return set;
    }

    /** Plans these steps for what a search finds. */
    BatchPlan plan(String search, Immutables immutables, EditStep... steps) {
        Matches matches = index.search(QueryParser.parse(search));
        Planner.Request request = new Planner.Request(
                ChangeKind.BATCH, "", matches.page(0, matches.size()), List.of(steps), immutables, Origins.of(matches));
        return new Planner(store.store()).plan(request, Progress.NONE);
    }

    /** Applies a plan; the index does not follow yet. */
    ChangeSet apply(BatchPlan plan) {
        return Objects.requireNonNull(store.apply(plan).changeSet());
    }

    /** The rows with this verdict, of which there must be so many, in counting and in reading. */
    static List<VerifiedMemory> only(Verification found, Verdict verdict, int count) {
        List<VerifiedMemory> rows = found.rows(List.of(verdict), 0, 100);
        assertThat(found.count(verdict)).as(found.summary()).isEqualTo(count);
        assertThat(rows)
                .hasSize(count)
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(verdict));
        return rows;
    }

    /** Takes a memory's document out of the index. */
    void loseFromIndex(int number) {
        tamper(writer -> writer.deleteDocuments(term(number)));
    }

    /** Makes the index hold other words of a memory, under its right revision. */
    void indexOtherWords(Memory memory, String words) {
        Document document = new Document();
        document.add(new StringField("number", term(memory.number()).bytes(), Store.NO));
        document.add(new NumericDocValuesField("number", memory.number()));
        document.add(new NumericDocValuesField("revision", memory.revision()));
        document.add(new TextField("text", words, Store.NO));
        document.add(new StringField("state", "live", Store.NO));
        tamper(writer -> writer.updateDocument(term(memory.number()), document));
    }

    /** Returns in another millisecond than it was called: change sets know no finer time. */
    void untilTheClockTicks() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        while (Instant.now().truncatedTo(ChronoUnit.MILLIS).equals(now)) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        index.close();
        store.close();
    }

    private MemoryIndex open() {
        return MemoryIndex.open(folder(), Runnable::run);
    }

    private Path folder() {
        return store.folder().resolve("index");
    }

    private static Term term(int number) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(number, bytes, 0);
        return new Term("number", new BytesRef(bytes));
    }

    private void tamper(Tampering tampering) {
        index.close();
        try (Directory directory = FSDirectory.open(folder());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            tampering.with(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        index = open();
    }

    private interface Tampering {
        void with(IndexWriter writer) throws IOException;
    }
}
