/** Out: memories into files, loss-free where the format allows, with a word where it does not. Must not alter a memory, nor know a window. */
@NullMarked
package org.memorycurator.transfer.export;

import org.jspecify.annotations.NullMarked;
