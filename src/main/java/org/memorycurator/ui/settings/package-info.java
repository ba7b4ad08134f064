/** The settings window: what is signed, how it looks, which columns, what asks, when backups are made. Must hold no setting's effect. */
@NullMarked
package org.memorycurator.ui.settings;

import org.jspecify.annotations.NullMarked;
