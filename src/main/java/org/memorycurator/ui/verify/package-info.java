/** The Verify pane: runs the verifier after each change and shows its verdicts. Must not judge anything itself. */
@NullMarked
package org.memorycurator.ui.verify;

import org.jspecify.annotations.NullMarked;
