/** What is in a file: its format, its encoding, its elements as they were written. Must not know the store or what becomes of an element. */
@NullMarked
package org.memorycurator.transfer.file;

import org.jspecify.annotations.NullMarked;
