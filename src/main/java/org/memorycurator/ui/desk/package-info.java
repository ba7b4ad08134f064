/**
 * What all screens share: the search and its matches, the selection, edits on their way, messages, which pane is open.
 * Must know no node and no single screen.
 */
@NullMarked
package org.memorycurator.ui.desk;

import org.jspecify.annotations.NullMarked;
