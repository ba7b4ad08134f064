/** Tables: what the columns are and what their cells say, until a row is a draft. Must not know what the draft is compared with. */
@NullMarked
package org.memorycurator.transfer.mapping;

import org.jspecify.annotations.NullMarked;
