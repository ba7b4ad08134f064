/** In and out: files of memories, read into plans. Must not write to the store itself. */
@NullMarked
package org.memorycurator.transfer;

import org.jspecify.annotations.NullMarked;
