package org.memorycurator.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * Which terms of one field some documents of a segment should have: gathered first, then looked up term by term in the order of the
 * index, each once for all of them. That costs a fraction of looking for each term of each document. A row is whoever claims
 * something of a document; rows come in the order of their documents.
 */
final class Claims {
    private final BytesRefHash terms = new BytesRefHash();
    private final BytesRefBuilder bytes = new BytesRefBuilder();
    private int[][] rows = new int[16][];
    private int[] counts = new int[16];

    /** This row claims this term. */
    void add(String term, int row) {
        bytes.copyChars(term);
        add(bytes.get(), row);
    }

    /**
     * The same.
     *
     * @return whether it had not done so before
     */
    boolean add(BytesRef term, int row) {
        int added = terms.add(term);
        int id = added < 0 ? -added - 1 : added;
        if (id >= counts.length) {
            counts = Arrays.copyOf(counts, id * 2);
            rows = Arrays.copyOf(rows, id * 2);
        }
        int count = counts[id];
        if (count == 0) {
            rows[id] = new int[2];
        } else if (rows[id][count - 1] == row) {
            return false;
        } else if (count == rows[id].length) {
            rows[id] = Arrays.copyOf(rows[id], count * 2);
        }
        rows[id][count] = row;
        counts[id]++;
        return true;
    }

    /**
     * Takes out of {@code holding} the rows whose document does not have all that they claim. For once.
     *
     * @param documents by row
     */
    void check(LeafReader reader, String field, int[] documents, BitSet holding) throws IOException {
        TermsEnum found = Terms.getTerms(reader, field).iterator();
        PostingsEnum postings = null;
        BytesRef term = new BytesRef();
        int size = terms.size();
        int[] sorted = terms.sort();
        for (int i = 0; i < size; i++) {
            int id = sorted[i];
            if (found.seekExact(terms.get(id, term))) {
                postings = found.postings(postings, PostingsEnum.NONE);
                check(postings, id, documents, holding);
            } else {
                for (int k = 0; k < counts[id]; k++) {
                    holding.clear(rows[id][k]);
                }
            }
        }
    }

    private void check(PostingsEnum postings, int id, int[] documents, BitSet holding) throws IOException {
        int at = postings.docID();
        for (int k = 0; k < counts[id]; k++) {
            int row = rows[id][k];
            if (at < documents[row]) {
                at = postings.advance(documents[row]);
            }
            if (at != documents[row]) {
                holding.clear(row);
            }
        }
    }
}
