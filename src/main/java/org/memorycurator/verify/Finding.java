package org.memorycurator.verify;

import java.util.function.Supplier;
import org.memorycurator.model.Verdict;

/**
 * What a check found of one memory.
 *
 * @param explanation one sentence for the user; worked out only for the rows that are shown
 * @param writtenBy the number of the change set that wrote what is stored; 0 when none explains it
 */
record Finding(Verdict verdict, Supplier<String> explanation, long writtenBy) {}
