package org.memorycurator.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** The documents that match, segment by segment; with their scores where they were asked for. */
final class Hits {
    private final @Nullable Segment[] segments;
    private final boolean scored;

    Hits(int segments, boolean scored) {
        this.segments = new Segment[segments];
        this.scored = scored;
    }

    /** How many. */
    int count() {
        return Arrays.stream(segments)
                .mapToInt(segment -> segment == null ? 0 : segment.count)
                .sum();
    }

    /** How many of a segment. */
    int count(int segment) {
        Segment found = segments[segment];
        return found == null ? 0 : found.count;
    }

    /** How many segments there are. */
    int segments() {
        return segments.length;
    }

    /** Those of a segment; null when it has none. */
    @Nullable
    FixedBitSet documents(int segment) {
        Segment found = segments[segment];
        return found == null ? null : found.documents;
    }

    /** The scores of a segment's documents, in the order of the documents; longer than need be. */
    float[] scores(int segment) {
        Segment found = segments[segment];
        return found == null ? new float[0] : found.scores;
    }

    /** Collects into this; every segment is collected by one thread. */
    CollectorManager<Collector, Hits> manager(ScoreMode mode) {
        return new CollectorManager<>() {
            @Override
            public Collector newCollector() {
                return collector(mode);
            }

            @Override
            public Hits reduce(Collection<Collector> collectors) {
                return Hits.this;
            }
        };
    }

    private Collector collector(ScoreMode mode) {
        return new Collector() {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) {
                Segment segment = new Segment(context.reader().maxDoc(), scored);
                segments[context.ord] = segment;
                return segment;
            }

            @Override
            public ScoreMode scoreMode() {
                return mode;
            }
        };
    }

    private static final class Segment implements LeafCollector {
        private final FixedBitSet documents;
        private final boolean scored;
        private float[] scores = new float[0];
        private @Nullable Scorable scorer;
        private int count;

        Segment(int size, boolean scored) {
            this.documents = new FixedBitSet(size);
            this.scored = scored;
        }

        @Override
        public void setScorer(Scorable current) {
            scorer = current;
        }

        @Override
        public void collect(int document) throws IOException {
            documents.set(document);
            if (scored && scorer != null) {
                if (count == scores.length) {
                    scores = Arrays.copyOf(scores, Math.max(64, 2 * count));
                }
                scores[count] = scorer.score();
            }
            count++;
        }
    }

    /** Something to do with a matching document of a segment. */
    interface Visitor {
        void visit(int document) throws IOException;
    }

    /** Visits the documents of a segment in their order. */
    void each(int segment, Visitor visitor) throws IOException {
        FixedBitSet found = documents(segment);
        if (found != null) {
            for (int doc = found.length() == 0 ? -1 : found.nextSetBit(0);
                    doc >= 0 && doc < found.length();
                    doc = doc + 1 < found.length() ? found.nextSetBit(doc + 1) : -1) {
                visitor.visit(doc);
            }
        }
    }
}
