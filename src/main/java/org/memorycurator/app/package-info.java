/** The program: starts it, builds its objects in order, closes them in reverse, reads its settings and its command line. Must hold no feature of its own. */
@NullMarked
package org.memorycurator.app;

import org.jspecify.annotations.NullMarked;
