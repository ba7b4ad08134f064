/**
 * The details pane: one memory whole, typed and editable, with its history, or what many have in common. Must not know the
 * table nor any other pane; it shares with them through the desk.
 */
@NullMarked
package org.memorycurator.ui.details;

import org.jspecify.annotations.NullMarked;
