/** One memory as a file has it: what the file says, as Mem0 writes it, both ways. Must not know tables, nor a store's memories. */
@NullMarked
package org.memorycurator.transfer.memory;

import org.jspecify.annotations.NullMarked;
