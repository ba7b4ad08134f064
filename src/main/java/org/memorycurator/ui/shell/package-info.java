/**
 * The window: joins the screens, and makes menus, toolbar, palette and key list of the actions that they offer. Must
 * hold no rule about memories.
 */
@NullMarked
package org.memorycurator.ui.shell;

import org.jspecify.annotations.NullMarked;
