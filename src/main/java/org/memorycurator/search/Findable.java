package org.memorycurator.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;

/** Looks in the index, term by term, for what a memory says. For one thread. */
final class Findable {
    /** So many different words of a text are looked for. */
    static final int WORDS = 200;

    private final List<Segment> segments = new ArrayList<>();

    Findable(IndexReader reader) {
        for (LeafReaderContext context : reader.leaves()) {
            segments.add(new Segment(context.reader()));
        }
    }

    /** Whether exactly one document is this memory's, and it says this. */
    boolean test(Memory memory) throws IOException {
        Segment found = null;
        int document = -1;
        for (Segment segment : segments) {
            PostingsEnum documents = segment.documents(
                    MemoryDocument.NUMBER,
                    MemoryDocument.number(memory.number()).bytes());
            for (int next = segment.next(documents); next >= 0; next = segment.next(documents)) {
                if (found != null) {
                    return false;
                }
                found = segment;
                document = next;
            }
        }
        return found != null && found.revision(document) == memory.revision() && says(found, document, memory);
    }

    private static boolean says(Segment segment, int document, Memory memory) throws IOException {
        if (!segment.has(document, MemoryDocument.STATE, memory.binned() ? MemoryDocument.BIN : MemoryDocument.LIVE)) {
            return false;
        }
        if (memory.binned()) {
            return true;
        }
        for (Core field : Values.FIELDS) {
            for (String value : Values.of(memory, field)) {
                if (!segment.has(document, field.queryName(), Terms.shortened(value))) {
                    return false;
                }
            }
        }
        for (Map.Entry<String, List<String>> entry :
                Values.of(memory.metadata()).entrySet()) {
            for (String value : entry.getValue()) {
                String term = Terms.keyed(entry.getKey(), Terms.shortened(value));
                if (!segment.has(document, MemoryDocument.METADATA, term)) {
                    return false;
                }
            }
        }
        List<String> words = Words.of(memory.text()).stream()
                .map(Words.Word::word)
                .distinct()
                .limit(WORDS)
                .toList();
        for (String word : words) {
            if (!segment.has(document, MemoryDocument.TEXT, word)) {
                return false;
            }
        }
        return true;
    }

    /** One segment with what was opened of it. */
    private static final class Segment {
        private final LeafReader reader;
        private final @Nullable Bits live;
        private final Map<String, TermsEnum> fields = new HashMap<>();

        Segment(LeafReader reader) {
            this.reader = reader;
            this.live = reader.getLiveDocs();
        }

        /** The documents with this term; null when there is none. */
        @Nullable
        PostingsEnum documents(String field, BytesRef term) throws IOException {
            TermsEnum terms = fields.get(field);
            if (terms == null) {
                terms = org.apache.lucene.index.Terms.getTerms(reader, field).iterator();
                fields.put(field, terms);
            }
            return terms.seekExact(term) ? terms.postings(null, PostingsEnum.NONE) : null;
        }

        /** The next document that is not deleted, or -1. */
        int next(@Nullable PostingsEnum documents) throws IOException {
            if (documents == null) {
                return -1;
            }
            int next = documents.nextDoc();
            while (next != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(next)) {
                next = documents.nextDoc();
            }
            return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
        }

        boolean has(int document, String field, String term) throws IOException {
            PostingsEnum documents = documents(field, new BytesRef(term));
            return documents != null && documents.advance(document) == document;
        }

        long revision(int document) throws IOException {
            NumericDocValues revisions = reader.getNumericDocValues(MemoryDocument.REVISION);
            return revisions != null && revisions.advanceExact(document) ? revisions.longValue() : -1;
        }
    }
}
