package org.memorycurator.verify;

import org.memorycurator.model.Verdict;

/**
 * What a check found of one memory.
 *
 * @param explanation one sentence for the user
 * @param writtenBy the number of the change set that wrote what is stored; 0 when none explains it
 */
record Finding(Verdict verdict, String explanation, long writtenBy) {}
