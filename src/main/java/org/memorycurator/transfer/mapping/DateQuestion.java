package org.memorycurator.transfer.mapping;

import java.util.List;
import java.util.Optional;

/**
 * Dates that can mean different days, as {@code 01/02/2020} does: only somebody who knows the file can say which.
 *
 * @param example a value that means another day in each form
 */
public record DateQuestion(String example, List<Answer> answers) {
    /**
     * A way to read all of them.
     *
     * @param day that the example then means, as ISO text
     */
    public record Answer(DateForm form, String day) {}

    /** Copies the list. */
    public DateQuestion {
        answers = List.copyOf(answers);
    }

    /** What is to be asked of a column with these values; empty when they are no dates, or can be read in one way only. Quick. */
    public static Optional<DateQuestion> of(List<String> values) {
        return DateForms.question(values);
    }

    /** Whether dates in this form answer it. */
    public boolean answeredBy(DateForm form) {
        return answers.stream().anyMatch(answer -> answer.form().equals(form));
    }
}
