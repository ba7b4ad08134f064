/** Parts for any JavaFX application: background work, paged lists, edit cells, dialogs, icons, texts. Must know nothing of memories. */
@NullMarked
package org.memorycurator.ui.kit;

import org.jspecify.annotations.NullMarked;
