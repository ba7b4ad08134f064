package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** The newest view of an index that is being written, lent for as long as something is found out in it. Thread-safe; may block. */
final class Views implements AutoCloseable {
    private final SearcherManager searchers;

    /** On what this writer has written, looked at by views that are made so. */
    Views(IndexWriter writer, Function<IndexReader, View> view) throws IOException {
        searchers = new SearcherManager(writer, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                return view.apply(reader);
            }
        });
    }

    /** Something that is found out in one view. */
    interface Reading<T extends @Nullable Object> {
        /** Finds it out. */
        T from(View view) throws IOException;
    }

    /** Finds something out in the newest view. */
    <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            View view = (View) searchers.acquire();
            try {
                return reading.from(view);
            } finally {
                searchers.release(view);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(Text.of("query.indexNotRead"), failed);
        }
    }

    /** Sees from now on what was written until now. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) { // what is not on disk yet goes there first
            throw new UncheckedIOException(Text.of("query.indexNotWritten"), failed);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
    }
}
