package org.memorycurator.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
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
import org.memorycurator.model.Field;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;

/**
 * Looks in the index, term by term, for what memories say: for many at a time, sorted, so that the index is read in its own order.
 * Thread-safe.
 */
final class Findable {
    /** So many different words of a text are looked for. */
    static final int WORDS = 200;

    private static final int NOWHERE = -1;
    private static final int TWICE = -2;

    private final List<LeafReaderContext> segments;

    Findable(IndexReader reader) {
        this.segments = reader.leaves();
    }

    /** Of which memories (by place in the list) exactly one document is theirs, and it says this. */
    BitSet test(List<Memory> memories) throws IOException {
        long[] found = documents(memories);
        BitSet findable = new BitSet(memories.size());
        int from = 0;
        for (LeafReaderContext segment : segments) {
            int end = segment.docBase + segment.reader().maxDoc();
            int to = from;
            while (to < found.length && high(found[to]) < end) {
                to++;
            }
            if (to > from) {
                new InSegment(segment, memories).test(Arrays.copyOfRange(found, from, to), findable);
            }
            from = to;
        }
        return findable;
    }

    /** Whether a memory, live or in the bin, has exactly this value of a metadata key or of one of {@link Values#FIELDS}. */
    boolean hasValue(Field field, String value) throws IOException {
        String term = Terms.shortened(value);
        for (LeafReaderContext segment : segments) {
            LeafReader reader = segment.reader();
            PostingsEnum documents =
                    switch (field) {
                        case Field.Key(String key) ->
                            reader.postings(
                                    new org.apache.lucene.index.Term(MemoryDocument.METADATA, Terms.keyed(key, term)),
                                    PostingsEnum.NONE);
                        case Core core ->
                            reader.postings(
                                    new org.apache.lucene.index.Term(core.queryName(), term), PostingsEnum.NONE);
                    };
            if (documents != null && nextLive(documents, reader.getLiveDocs()) != DocIdSetIterator.NO_MORE_DOCS) {
                return true;
            }
        }
        return false;
    }

    /** The documents of those memories that have exactly one, rising: the document, and the memory's place in the list. */
    private long[] documents(List<Memory> memories) throws IOException {
        long[] byNumber = new long[memories.size()];
        for (int place = 0; place < byNumber.length; place++) {
            byNumber[place] = pair(memories.get(place).number(), place);
        }
        Arrays.sort(byNumber);
        int[] documents = new int[byNumber.length];
        Arrays.fill(documents, NOWHERE);
        for (LeafReaderContext segment : segments) {
            documents(segment, byNumber, documents);
        }
        long[] found = new long[byNumber.length];
        int count = 0;
        for (int place = 0; place < documents.length; place++) {
            if (documents[place] >= 0) {
                found[count++] = pair(documents[place], place);
            }
        }
        found = Arrays.copyOf(found, count);
        Arrays.sort(found);
        return found;
    }

    private static void documents(LeafReaderContext segment, long[] byNumber, int[] documents) throws IOException {
        TermsEnum terms = org.apache.lucene.index.Terms.getTerms(segment.reader(), MemoryDocument.NUMBER)
                .iterator();
        Bits live = segment.reader().getLiveDocs();
        PostingsEnum postings = null;
        for (long each : byNumber) {
            if (!terms.seekExact(MemoryDocument.number(high(each)).bytes())) {
                continue;
            }
            postings = terms.postings(postings, PostingsEnum.NONE);
            int place = low(each);
            for (int document = nextLive(postings, live);
                    document != DocIdSetIterator.NO_MORE_DOCS;
                    document = nextLive(postings, live)) {
                documents[place] = documents[place] == NOWHERE ? segment.docBase + document : TWICE;
            }
        }
    }

    private static int nextLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
        int next = documents.nextDoc();
        while (next != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(next)) {
            next = documents.nextDoc();
        }
        return next;
    }

    private static long pair(int high, int low) {
        return (long) high << Integer.SIZE | low;
    }

    private static int high(long pair) {
        return (int) (pair >> Integer.SIZE);
    }

    private static int low(long pair) {
        return (int) pair;
    }

    /** Memories whose documents lie in one segment. */
    private static final class InSegment {
        private final LeafReaderContext segment;
        private final List<Memory> memories;
        private final Map<String, Claims> fields = new HashMap<>();

        InSegment(LeafReaderContext segment, List<Memory> memories) {
            this.segment = segment;
            this.memories = memories;
        }

        /** Adds those to {@code findable} whose documents, which rise, say the same. */
        void test(long[] found, BitSet findable) throws IOException {
            NumericDocValues revisions = segment.reader().getNumericDocValues(MemoryDocument.REVISION);
            int[] documents = new int[found.length];
            BitSet holding = new BitSet(found.length);
            for (int row = 0; row < found.length; row++) {
                Memory memory = memories.get(low(found[row]));
                documents[row] = high(found[row]) - segment.docBase;
                if (revisions != null
                        && revisions.advanceExact(documents[row])
                        && revisions.longValue() == memory.revision()) {
                    holding.set(row);
                    claim(row, memory);
                }
            }
            for (Map.Entry<String, Claims> field : fields.entrySet()) {
                field.getValue().check(segment.reader(), field.getKey(), documents, holding);
            }
            holding.stream().forEach(row -> findable.set(low(found[row])));
        }

        private void claim(int row, Memory memory) {
            of(MemoryDocument.STATE).add(memory.binned() ? MemoryDocument.BIN : MemoryDocument.LIVE, row);
            if (memory.binned()) {
                return;
            }
            for (Core field : Values.FIELDS) {
                for (String value : Values.of(memory, field)) {
                    of(field.queryName()).add(Terms.shortened(value), row);
                }
            }
            Claims metadata = of(MemoryDocument.METADATA);
            Values.of(memory.metadata()).forEach((key, values) -> {
                for (String value : values) {
                    metadata.add(Terms.keyed(key, Terms.shortened(value)), row);
                }
            });
            Claims text = of(MemoryDocument.TEXT);
            Words.each(memory.text(), new FirstWords(text, row));
        }

        private Claims of(String field) {
            return fields.computeIfAbsent(field, _ -> new Claims());
        }
    }

    /** Claims the first different words of a text. */
    private static final class FirstWords implements Words.Taking {
        private final Claims text;
        private final int row;
        private int different;

        FirstWords(Claims text, int row) {
            this.text = text;
            this.row = row;
        }

        @Override
        public boolean take(BytesRef word) {
            different += text.add(word, row) ? 1 : 0;
            return different < WORDS;
        }
    }
}
