/**
 * Bringing memories in: choosing or dropping files, what came of it, and the first start. Must know no other screen and
 * nothing of file formats.
 */
@NullMarked
package org.memorycurator.ui.transfer;

import org.jspecify.annotations.NullMarked;
