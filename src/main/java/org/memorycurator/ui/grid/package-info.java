/**
 * The table of memories: reading, selecting, editing in place, columns, copy and paste, feedback, the bin. Must know no
 * other screen; whatever it alters goes through the desk's editing.
 */
@NullMarked
package org.memorycurator.ui.grid;

import org.jspecify.annotations.NullMarked;
