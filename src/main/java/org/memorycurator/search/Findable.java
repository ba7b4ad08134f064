package org.memorycurator.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;

/** Looks in the index, term by term, for what a memory says. For one thread. */
final class Findable {
    /** So many different words of a text are looked for. */
    static final int WORDS = 200;

    /** Of so many terms a segment's place is kept; each takes a few kilobytes. */
    private static final int TRAILS = 256;

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

    /** Whether a memory, live or in the bin, has exactly this value of a metadata key or of one of {@link Values#FIELDS}. */
    boolean hasValue(Field field, String value) throws IOException {
        String term = Terms.shortened(value);
        for (Segment segment : segments) {
            PostingsEnum documents =
                    switch (field) {
                        case Field.Key(String key) ->
                            segment.documents(MemoryDocument.METADATA, new BytesRef(Terms.keyed(key, term)));
                        case Core core -> segment.documents(core.queryName(), new BytesRef(term));
                    };
            if (segment.next(documents) >= 0) {
                return true;
            }
        }
        return false;
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

    private record Term(String field, String text) {}

    /** The documents of a frequent term, walked on from where the last question ended: most are asked in rising order. */
    private static final class Trail {
        private final PostingsEnum documents;
        private int passed = -1;

        Trail(PostingsEnum documents) {
            this.documents = documents;
        }

        boolean leadsTo(int document) throws IOException {
            passed = document;
            int at = documents.docID();
            return (at < document ? documents.advance(document) : at) == document;
        }
    }

    /** One segment with what was opened of it. */
    private static final class Segment {
        private final LeafReader reader;
        private final @Nullable Bits live;
        private final Map<String, TermsEnum> fields = new HashMap<>();
        private final Map<Term, Trail> trails = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Term, Trail> eldest) {
                return size() > TRAILS;
            }
        };

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

        boolean has(int document, String field, String text) throws IOException {
            Term term = new Term(field, text);
            Trail trail = trails.get(term);
            if (trail == null || trail.passed > document) {
                PostingsEnum documents = documents(field, new BytesRef(text));
                if (documents == null) {
                    return false;
                }
                trail = new Trail(documents);
                trails.put(term, trail);
            }
            return trail.leadsTo(document);
        }

        long revision(int document) throws IOException {
            NumericDocValues revisions = reader.getNumericDocValues(MemoryDocument.REVISION);
            return revisions != null && revisions.advanceExact(document) ? revisions.longValue() : -1;
        }
    }
}
