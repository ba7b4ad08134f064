/** The proof: reads store and search again, on connections of its own, and says of each memory whether the change landed. Must not trust what the rest of the application remembers. */
@NullMarked
package org.memorycurator.verify;

import org.jspecify.annotations.NullMarked;
