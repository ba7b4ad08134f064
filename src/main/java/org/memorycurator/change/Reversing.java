package org.memorycurator.change;

import org.memorycurator.model.ChangeKind;
import org.memorycurator.model.ChangeSet;

/**
 * What is to be taken back or done again, and what that will be called.
 *
 * @param target whose changes it is about
 * @param again whether they are done again, not taken back
 * @param kind of the change set that it becomes
 * @param title of that one
 * @param undoes what that one takes back or does again, as {@link ChangeSet#undoes()}
 */
record Reversing(ChangeSet target, boolean again, ChangeKind kind, String title, long undoes) {}
