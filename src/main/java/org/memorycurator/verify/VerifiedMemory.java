package org.memorycurator.verify;

import org.jspecify.annotations.Nullable;
import org.memorycurator.model.Memory;
import org.memorycurator.model.Verdict;

/**
 * One memory as Verify judged it.
 *
 * @param before as it was before the change set; null when it came in with it
 * @param intended what the change set wrote; null for an unexpected memory from outside it
 * @param stored what is stored now; null when it is missing
 * @param explanation one sentence: why this verdict
 * @param writtenBy the number of the change set that wrote what is stored; 0 when none explains it
 * @param rankBefore its place among the first 200 matches before, from 1; 0 when it was not among them
 * @param rankAfter its place among the first 200 matches now, from 1; 0 when it is not among them
 */
public record VerifiedMemory(
        int number,
        String id,
        Verdict verdict,
        @Nullable Memory before,
        @Nullable Memory intended,
        @Nullable Memory stored,
        String explanation,
        long writtenBy,
        int rankBefore,
        int rankAfter) {}
