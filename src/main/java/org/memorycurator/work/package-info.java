/** How work is shared between threads without anybody waiting in vain. Knows no memories; imports nothing of ours. */
@NullMarked
package org.memorycurator.work;

import org.jspecify.annotations.NullMarked;
