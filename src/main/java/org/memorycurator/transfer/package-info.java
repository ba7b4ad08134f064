/** In: files of memories, read into plans, with the rooms below joined here. Must not write to the store itself. */
@NullMarked
package org.memorycurator.transfer;

import org.jspecify.annotations.NullMarked;
