package org.memorycurator.batch;

import java.util.function.UnaryOperator;
import org.memorycurator.model.Content;
import org.memorycurator.model.Json;

/** Changes the texts at a place: the text, or each text under a key. Pure. */
record EditOfTexts(Place in, UnaryOperator<String> edit) implements UnaryOperator<Content> {
    @Override
    public Content apply(Content before) {
        Json there = Places.get(before, in);
        return there == null ? before : Places.with(before, in, Values.mapTexts(there, edit), Places.words(in));
    }
}
