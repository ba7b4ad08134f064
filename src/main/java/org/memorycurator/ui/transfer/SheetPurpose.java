package org.memorycurator.ui.transfer;

/** What the sheet is for. */
enum SheetPurpose {
    /** What the files say comes in. */
    IMPORT,
    /** What the files say is expected to be here: nothing is written before the user says so. */
    CHECK
}
