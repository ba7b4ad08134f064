package org.memorycurator.batch;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.memorycurator.model.Content;
import org.memorycurator.text.Text;

/**
 * A step that works on characters: in the text, or in the texts under a metadata key. Of a list each text is worked on, also
 * in lists in it; numbers, objects and all else are left as they are.
 */
public sealed interface TextStep extends EditStep {
    /** Where the characters are. */
    Place in();

    /** What becomes of the characters, made ready once; it throws a {@link StepException} when it cannot be worked out. */
    UnaryOperator<String> edit();

    @Override
    default Content apply(Content before) {
        return ready().apply(before);
    }

    @Override
    default UnaryOperator<Content> ready() {
        return new EditOfTexts(in(), edit());
    }

    @Override
    default Optional<String> problem() {
        return Places.problem(in());
    }

    /** How {@link Replace} looks. */
    enum Find {
        /** These characters, anywhere. */
        PLAIN,
        /** These characters between word boundaries, in any script; Chinese and Hiragana characters are words each. */
        WHOLE_WORD,
        /** A java.util.regex pattern, its classes meant in Unicode; the replacement may use {@code $1}. */
        REGEX
    }

    /**
     * Finds and replaces.
     *
     * @param keepCase whether what takes the place of capitals is written in capitals, of small letters in small ones, and of
     *     a capital before small letters likewise
     */
    record Replace(Place in, String find, String replacement, Find how, boolean matchCase, boolean keepCase)
            implements TextStep {
        /** In the text, with the case of the replacement as it is given. */
        public Replace(String find, String replacement, Find how, boolean matchCase) {
            this(Place.TEXT, find, replacement, how, matchCase, false);
        }

        @Override
        public UnaryOperator<String> edit() {
            return new TextReplacement(this);
        }

        @Override
        public String describe() {
            String where = Places.words(in);
            return replacement.isEmpty()
                    ? Text.of("batch.do.removeText", Words.quoted(find), where)
                    : Text.of("batch.do.replaceText", Words.quoted(find), Words.quoted(replacement), where);
        }

        @Override
        public Optional<String> problem() {
            return Places.problem(in).or(() -> TextReplacement.problem(this));
        }
    }

    /**
     * Takes away white space at both ends, of any script and kind.
     *
     * @param inner whether white space between words becomes one space, or one line break where it holds any
     */
    record Trim(Place in, boolean inner) implements TextStep {
        @Override
        public UnaryOperator<String> edit() {
            return inner ? WhiteSpace::tidied : WhiteSpace::stripped;
        }

        @Override
        public String describe() {
            return inner ? Text.of("batch.do.trimInner", Places.words(in)) : Text.of("batch.do.trim", Places.words(in));
        }
    }

    /** How {@link ChangeCase} writes letters, by the rules of no language in particular. */
    enum Letters {
        /** All small. */
        LOWER,
        /** All capitals. */
        UPPER,
        /** A capital at the begin of each sentence. */
        SENTENCE,
        /** A capital at the begin of each word. */
        TITLE
    }

    /** Writes letters large or small. */
    record ChangeCase(Place in, Letters letters) implements TextStep {
        @Override
        public UnaryOperator<String> edit() {
            return text -> LetterCase.write(text, letters);
        }

        @Override
        public String describe() {
            return Text.of("batch.do.letters." + letters, Places.words(in));
        }
    }
}
