/** The history pane: change sets in words, what they changed, and taking them back. Must not write by itself. */
@NullMarked
package org.memorycurator.ui.history;

import org.jspecify.annotations.NullMarked;
