/** The rows of an import between reading and applying, in a temporary file. Must not know how a row was read or why it was decided so. */
@NullMarked
package org.memorycurator.transfer.staging;

import org.jspecify.annotations.NullMarked;
