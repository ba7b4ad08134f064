package org.memorycurator.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;
import org.memorycurator.text.Text;

/** Conditions on the words of the text. */
final class WordCriteria {
    private final IndexReader reader;

    WordCriteria(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * The words of this text, one after the other; null when it has none.
     *
     * @param open whether the last one may go on
     */
    @Nullable
    Query adjacent(String text, boolean open) throws IOException {
        List<String> words = Words.of(text).stream().map(Words.Word::word).toList();
        if (words.isEmpty()) {
            return null;
        }
        Term last = text(words.getLast());
        if (words.size() == 1) {
            return open ? begins(last) : new TermQuery(last);
        }
        return open ? goesOn(words) : phrase(words);
    }

    private static Query phrase(List<String> words) {
        return new PhraseQuery(MemoryDocument.TEXT, words.toArray(String[]::new));
    }

    /** The word whole ranks above the words that it begins. */
    private static Query begins(Term word) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(word), Occur.MUST)
                .add(new TermQuery(word), Occur.SHOULD)
                .build();
    }

    /** Words one after the other, of which the last may go on. */
    private Query goesOn(List<String> words) throws IOException {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.subList(0, words.size() - 1).forEach(word -> phrase.add(text(word)));
        Term[] lasts = beginningWith(words.getLast());
        return lasts.length == 0
                ? new MatchNoDocsQuery("no word begins so")
                : phrase.add(lasts).build();
    }

    private Term[] beginningWith(String prefix) throws IOException {
        List<Term> found = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, MemoryDocument.TEXT);
        if (terms != null) {
            TermsEnum all = terms.iterator();
            BytesRef start = new BytesRef(prefix);
            for (boolean more = all.seekCeil(start) != TermsEnum.SeekStatus.END;
                    more && StringHelper.startsWith(all.term(), start);
                    more = all.next() != null) {
                found.add(new Term(MemoryDocument.TEXT, BytesRef.deepCopyOf(all.term())));
            }
        }
        return found.toArray(Term[]::new);
    }

    /** A word by pattern, or, where only its end is open, several words of which the last goes on. */
    @Nullable
    Query pattern(String pattern) throws IOException {
        String stem = stem(pattern);
        if (isOnlyEnd(pattern, stem) && Words.of(stem).size() > 1) {
            return adjacent(stem, true);
        }
        String folded = Folding.fold(pattern).replace("\\", "\\\\");
        return wildcard(text(folded));
    }

    /** A pattern without the * at its end. */
    static String stem(String pattern) {
        int end = pattern.length();
        while (end > 0 && pattern.charAt(end - 1) == '*') {
            end--;
        }
        return pattern.substring(0, end);
    }

    /** Whether * stands at the end of a pattern and nowhere else. */
    static boolean isOnlyEnd(String pattern, String stem) {
        return !stem.equals(pattern) && stem.indexOf('*') < 0 && stem.indexOf('?') < 0;
    }

    /**
     * Lucene's wildcard.
     *
     * @throws QueryException when it is too wild for it
     */
    static Query wildcard(Term pattern) {
        try {
            return new WildcardQuery(pattern);
        } catch (TooComplexToDeterminizeException tooWild) {
            QueryException problem = new QueryException(Text.of("query.tooManyStars"), 0);
            problem.initCause(tooWild);
            throw problem;
        }
    }

    private static Term text(String word) {
        return new Term(MemoryDocument.TEXT, word);
    }
}
