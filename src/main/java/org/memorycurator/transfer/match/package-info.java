/** Which memory an element of a file is about, and what becomes of it by the match rule. Must not know files, nor write anything. */
@NullMarked
package org.memorycurator.transfer.match;

import org.jspecify.annotations.NullMarked;
