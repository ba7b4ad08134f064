package org.memorycurator.verify;

import org.memorycurator.model.Verdict;

/** Landed, or moved out: stored as intended and findable, in the search from which the change set came or no longer. */
final class InItsSearch implements Check {
    @Override
    public Finding judge(Evidence evidence) {
        String since = evidence.superseded() ? " Written again since by " + evidence.writerInWords() + "." : "";
        if (evidence.intended().memory().binned()) {
            return landed(evidence, "In the bin, and the search no longer returns it." + since);
        }
        return evidence.sighting().matches()
                ? landed(evidence, "Stored as intended, and the search returns it so." + since)
                : new Finding(
                        Verdict.MOVED_OUT,
                        "Stored as intended and findable; it rightly no longer matches the search it came from."
                                + since,
                        evidence.writer());
    }

    private static Finding landed(Evidence evidence, String explanation) {
        return new Finding(Verdict.LANDED, explanation, evidence.writer());
    }
}
