package org.memorycurator.ui.desk;

/**
 * Why an edit of one memory was not saved.
 *
 * @param sentence for the user
 * @param locked whether the lock on a customer refused it
 * @param failed whether it could not be written, though nothing spoke against it
 */
public record Unsaved(String sentence, boolean locked, boolean failed) {}
