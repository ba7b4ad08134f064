package org.memorycurator.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Clause;
import org.memorycurator.model.Criterion;
import org.memorycurator.model.Criterion.Flag;
import org.memorycurator.model.Criterion.Has;
import org.memorycurator.model.Criterion.In;
import org.memorycurator.model.Criterion.Is;
import org.memorycurator.model.Criterion.Phrase;
import org.memorycurator.model.Criterion.Range;
import org.memorycurator.model.Criterion.Value;
import org.memorycurator.model.Criterion.Wildcard;
import org.memorycurator.model.Criterion.Word;
import org.memorycurator.model.Field;
import org.memorycurator.model.Query;
import org.memorycurator.text.Text;

/** Makes Lucene's query of ours. */
final class Criteria {
    private final LocalDate today;
    private final Members members;
    private final WordCriteria words;
    private final ValueCriteria values;

    /** For the day at which the search is made; {@code members} knows the memories of change sets. */
    Criteria(LocalDate today, IndexReader reader, Members members) {
        this.today = today;
        this.members = members;
        this.words = new WordCriteria(reader);
        this.values = new ValueCriteria(today, words);
    }

    /** Whether some words can rank what matches. */
    static boolean ranks(Query query) {
        return query.clauses().stream()
                .anyMatch(clause -> clause.enabled() && !clause.negated() && isWords(clause.criterion()));
    }

    private static boolean isWords(Criterion criterion) {
        return criterion instanceof Word
                || criterion instanceof Phrase
                || criterion instanceof Wildcard
                || criterion instanceof Value value && value.field() == Field.Core.TEXT;
    }

    /**
     * What matches all enabled clauses.
     *
     * @throws QueryException when there are more words, or wilder patterns, than Lucene can take
     */
    org.apache.lucene.search.Query all(Query query) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean bin = false;
        boolean anywhere = false;
        try {
            for (int i = 0; i < query.clauses().size(); i++) {
                Clause clause = query.clauses().get(i);
                boolean open = query.open() && i == query.clauses().size() - 1;
                org.apache.lucene.search.Query part = clause.enabled() ? criterion(clause.criterion(), open) : null;
                if (part != null) {
                    boolean ranks = isWords(clause.criterion());
                    all.add(part, clause.negated() ? Occur.MUST_NOT : ranks ? Occur.MUST : Occur.FILTER);
                    anywhere |= clause.criterion() instanceof In && !clause.negated();
                    bin |= clause.criterion() instanceof Is is && is.flag() == Flag.BINNED && !clause.negated();
                }
            }
            if (bin || !anywhere) {
                all.add(state(bin ? MemoryDocument.BIN : MemoryDocument.LIVE), Occur.FILTER);
            }
            return all.build();
        } catch (IndexSearcher.TooManyClauses tooMany) {
            throw tooManyWords(tooMany);
        }
    }

    /** The sentence for a search with more words than Lucene takes. */
    static QueryException tooManyWords(IndexSearcher.TooManyClauses cause) {
        QueryException problem = new QueryException(Text.of("query.tooManyWords"), 0);
        problem.initCause(cause);
        return problem;
    }

    /** Null when a criterion asks nothing, like a word without letters or digits. */
    private org.apache.lucene.search.@Nullable Query criterion(Criterion criterion, boolean open) throws IOException {
        return switch (criterion) {
            case Word word -> words.adjacent(word.word(), open);
            case Phrase phrase -> words.adjacent(phrase.words(), false);
            case Wildcard wildcard -> words.pattern(wildcard.pattern());
            case Value value -> values.anyOf(value.field(), value.anyOf());
            case Range range -> values.between(range.field(), range.from(), range.to());
            case Has has -> term(MemoryDocument.HAS, presence(has.field()));
            case In in -> NumericDocValuesField.newSlowSetQuery(MemoryDocument.NUMBER, members.of(in.changeSet()));
            case Is is -> flag(is.flag());
        };
    }

    private static String presence(Field field) {
        return switch (field) {
            case Field.Core core -> core.queryName();
            case Field.Key key -> Terms.present(key.key());
        };
    }

    private org.apache.lucene.search.Query flag(Flag flag) {
        return switch (flag) {
            case IMMUTABLE -> term(Field.Core.IMMUTABLE.queryName(), "true");
            case EXPIRED ->
                ValueCriteria.millis(
                        Field.Core.EXPIRES, Long.MIN_VALUE, Period.day(today).from());
            case BINNED -> state(MemoryDocument.BIN);
            case ADDRESSED -> state(MemoryDocument.ADDRESSED);
        };
    }

    /** Documents of this state. */
    static org.apache.lucene.search.Query state(String state) {
        return term(MemoryDocument.STATE, state);
    }

    private static org.apache.lucene.search.Query term(String field, String text) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
    }

    /** Any of these. */
    static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
        if (queries.size() == 1) {
            return queries.getFirst();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
