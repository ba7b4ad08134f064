package org.memorycurator.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * How a text falls into words, folded: at the borders that Unicode defines, every Chinese character a word of its own. Index,
 * search and marks share it.
 */
final class Words {
    /** Splits and folds; thread-safe. */
    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer tokens = new StandardTokenizer();
            return new TokenStreamComponents(tokens, new FoldingFilter(tokens));
        }
    };

    private Words() {}

    /** A folded word and the characters from..to (exclusive) of the text from which it comes. */
    record Word(String word, int from, int to) {}

    /** The words of a text in their order; they follow each other without gaps. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** Takes the words of a text in their order. */
    interface Taking {
        /** The word as the index holds it, valid until the next one; whether to go on. */
        boolean take(BytesRef word);
    }

    /** Hands over the words of a text, as long as they are wanted. */
    static void each(String text, Taking taking) {
        try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
            TermToBytesRefAttribute term = tokens.getAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && taking.take(term.getBytesRef())) {
                // what is to be done was done
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class FoldingFilter extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        FoldingFilter(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!Folding.isPlain(term)) {
                String folded = Folding.fold(term);
                term.setEmpty().append(folded);
            }
            return true;
        }
    }
}
