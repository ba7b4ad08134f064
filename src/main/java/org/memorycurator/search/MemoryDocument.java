package org.memorycurator.search;

import static org.apache.lucene.document.Field.Store.NO;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Content;
import org.memorycurator.model.Feedback;
import org.memorycurator.model.Field.Core;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Timestamp;

/** A memory as a document of the index: nothing is stored, everything can be found, sorted and counted. */
final class MemoryDocument {
    /** Raised when documents are made otherwise, so that older indexes are built again. */
    static final String LAYOUT = "1";

    /** The memory's number: 8 bytes as a term, a number as a doc value. */
    static final String NUMBER = "number";

    /** The revision from which the document was made, as a doc value. */
    static final String REVISION = "revision";

    /** The words of the text. */
    static final String TEXT = "text";

    /** The beginning of the text, folded: a doc value to sort by. */
    static final String TEXT_SORT = "text.sort";

    /** Metadata: a term per exact value, and the sortable doc values. */
    static final String METADATA = "m";

    /** Metadata: a term per folded value. */
    static final String METADATA_FOLDED = "m.folded";

    /** Metadata: doc values of the dates. */
    static final String METADATA_DATES = "m.date";

    /** Metadata: doc values of the keys that have values. */
    static final String KEYS = "m.key";

    /** The fields and keys that have any value. */
    static final String HAS = "has";

    /** live or bin, and addressed. */
    static final String STATE = "state";

    static final String LIVE = "live";
    static final String BIN = "bin";
    static final String ADDRESSED = "addressed";

    private static final int SORTED_TEXT = 48;

    private final Document document = new Document();
    private final Set<String> present = new HashSet<>();

    private MemoryDocument() {}

    static Document of(Memory memory) {
        MemoryDocument made = new MemoryDocument();
        made.add(memory);
        return made.document;
    }

    /** The term by which a memory's document is known. */
    static Term number(int number) {
        byte[] bytes = new byte[Long.BYTES];
        NumericUtils.longToSortableBytes(number, bytes, 0);
        return new Term(NUMBER, new BytesRef(bytes));
    }

    /** The index field of a field's folded values. */
    static String folded(Core field) {
        return field.queryName() + ".folded";
    }

    private void add(Memory memory) {
        document.add(new StringField(NUMBER, number(memory.number()).bytes(), NO));
        document.add(new NumericDocValuesField(NUMBER, memory.number()));
        document.add(new NumericDocValuesField(REVISION, memory.revision()));
        addText(memory.text());
        Values.FIELDS.forEach(field -> addValues(field, Values.of(memory, field)));
        Values.of(memory.metadata()).forEach(this::addMetadata);
        Content content = memory.content();
        addMoment(Core.CREATED, memory.identity().createdAt());
        addMoment(Core.UPDATED, content.updatedAt());
        addDay(Core.EXPIRES, content.expirationDate());
        document.add(new StringField(STATE, memory.binned() ? BIN : LIVE, NO));
        Feedback feedback = content.feedback();
        if (feedback != null && feedback.addressed()) {
            document.add(new StringField(STATE, ADDRESSED, NO));
        }
    }

    private void addText(String text) {
        document.add(new TextField(TEXT, text, NO));
        String beginning =
                text.substring(0, Math.min(text.length(), 2 * SORTED_TEXT)).strip();
        String folded = Folding.fold(beginning);
        document.add(new SortedSetDocValuesField(
                TEXT_SORT, new BytesRef(folded.substring(0, Math.min(folded.length(), SORTED_TEXT)))));
        if (!text.isEmpty()) {
            has(Core.TEXT.queryName());
        }
    }

    private void addValues(Core field, List<String> values) {
        for (String value : values) {
            document.add(new StringField(field.queryName(), Terms.shortened(value), NO));
            document.add(new StringField(folded(field), Terms.folded(value), NO));
            document.add(new SortedSetDocValuesField(field.queryName(), Terms.sortable(value)));
        }
        if (!values.isEmpty()) {
            has(field.queryName());
        }
    }

    private void addMetadata(String key, List<String> values) {
        for (String value : values) {
            document.add(new StringField(METADATA, Terms.keyed(key, Terms.shortened(value)), NO));
            document.add(new StringField(METADATA_FOLDED, Terms.keyed(key, Terms.folded(value)), NO));
            document.add(new SortedSetDocValuesField(METADATA, Terms.sortable(key, value)));
            Period.ofValue(value)
                    .ifPresent(date ->
                            document.add(new SortedSetDocValuesField(METADATA_DATES, Terms.date(key, date.from()))));
        }
        document.add(new SortedSetDocValuesField(KEYS, new BytesRef(Terms.shortened(key))));
        has(Terms.present(key));
        Values.parents(key).forEach(parent -> has(Terms.present(parent)));
    }

    private void has(String name) {
        if (present.add(name)) {
            document.add(new StringField(HAS, name, NO));
        }
    }

    private void addDay(Core field, @Nullable LocalDate day) {
        if (day != null) {
            addMillis(field, Period.millis(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    private void addMoment(Core field, @Nullable Timestamp moment) {
        if (moment != null) {
            addMillis(field, Period.millis(moment.instant()));
        }
    }

    private void addMillis(Core field, long millis) {
        document.add(new LongPoint(field.queryName(), millis));
        document.add(new NumericDocValuesField(field.queryName(), millis));
        has(field.queryName());
    }
}
