package org.memorycurator.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** Every picture in the window, named by what it means here. */
public enum Icon {
    /** Search. */
    SEARCH(MaterialDesignM.MAGNIFY),
    /** Saved under a name. */
    STAR(MaterialDesignS.STAR),
    /** Not saved under a name. */
    STAR_OUTLINE(MaterialDesignS.STAR_OUTLINE),
    /** Search nothing. */
    SEARCH_NOTHING(MaterialDesignM.MAGNIFY_CLOSE),
    /** Close. */
    CLOSE(MaterialDesignC.CLOSE),
    /** Clear. */
    CLEAR(MaterialDesignC.CLOSE_CIRCLE),
    /** Undo. */
    UNDO(MaterialDesignU.UNDO),
    /** Redo. */
    REDO(MaterialDesignR.REDO),
    /** Ok. */
    OK(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    /** Check. */
    CHECK(MaterialDesignC.CHECK),
    /** Warning. */
    WARNING(MaterialDesignA.ALERT_OUTLINE),
    /** Error. */
    ERROR(MaterialDesignA.ALERT_CIRCLE_OUTLINE),
    /** Info. */
    INFO(MaterialDesignI.INFORMATION_OUTLINE),
    /** Help. */
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    /** Lock. */
    LOCK(MaterialDesignL.LOCK_OUTLINE),
    /** Unlock. */
    UNLOCK(MaterialDesignL.LOCK_OPEN_VARIANT_OUTLINE),
    /** Edit. */
    EDIT(MaterialDesignP.PENCIL_OUTLINE),
    /** Batch. */
    BATCH(MaterialDesignP.PLAYLIST_EDIT),
    /** Replace text. */
    REPLACE_TEXT(MaterialDesignF.FIND_REPLACE),
    /** Replace. */
    REPLACE(MaterialDesignS.SWAP_HORIZONTAL),
    /** Filter. */
    FILTER(MaterialDesignF.FILTER_VARIANT),
    /** Details. */
    DETAILS(MaterialDesignC.CARD_TEXT_OUTLINE),
    /** Dock below the table. */
    DOCK_BOTTOM(MaterialDesignD.DOCK_BOTTOM),
    /** Dock beside the table. */
    DOCK_RIGHT(MaterialDesignD.DOCK_RIGHT),
    /** Facets. */
    FACETS(MaterialDesignP.PAGE_LAYOUT_SIDEBAR_LEFT),
    /** History. */
    HISTORY(MaterialDesignH.HISTORY),
    /** Verify. */
    VERIFY(MaterialDesignS.SHIELD_CHECK_OUTLINE),
    /** Rerun. */
    RERUN(MaterialDesignR.REFRESH),
    /** Delete. */
    DELETE(MaterialDesignD.DELETE_OUTLINE),
    /** Restore. */
    RESTORE(MaterialDesignD.DELETE_RESTORE),
    /** Import. */
    IMPORT(MaterialDesignF.FILE_IMPORT_OUTLINE),
    /** Export. */
    EXPORT(MaterialDesignF.FILE_EXPORT_OUTLINE),
    /** Save. */
    SAVE(MaterialDesignC.CONTENT_SAVE_OUTLINE),
    /** Copy. */
    COPY(MaterialDesignC.CONTENT_COPY),
    /** Paste. */
    PASTE(MaterialDesignC.CONTENT_PASTE),
    /** Add. */
    ADD(MaterialDesignP.PLUS),
    /** Remove. */
    REMOVE(MaterialDesignM.MINUS),
    /** More. */
    MORE(MaterialDesignD.DOTS_HORIZONTAL),
    /** Settings. */
    SETTINGS(MaterialDesignC.COG_OUTLINE),
    /** Columns. */
    COLUMNS(MaterialDesignT.TABLE_COLUMN_PLUS_AFTER),
    /** What looks alike. */
    SIMILAR(MaterialDesignA.APPROXIMATELY_EQUAL),
    /** Select all. */
    SELECT_ALL(MaterialDesignS.SELECT_ALL),
    /** Back. */
    BACK(MaterialDesignA.ARROW_LEFT),
    /** Forward. */
    FORWARD(MaterialDesignA.ARROW_RIGHT),
    /** Expand. */
    EXPAND(MaterialDesignC.CHEVRON_DOWN),
    /** Collapse. */
    COLLAPSE(MaterialDesignC.CHEVRON_RIGHT),
    /** Up. */
    UP(MaterialDesignA.ARROW_UP),
    /** Down. */
    DOWN(MaterialDesignA.ARROW_DOWN),
    /** Keys. */
    KEYS(MaterialDesignK.KEYBOARD_OUTLINE),
    /** Palette. */
    PALETTE(MaterialDesignC.CONSOLE),
    /** Store. */
    STORE(MaterialDesignD.DATABASE_OUTLINE),
    /** Folder. */
    FOLDER(MaterialDesignF.FOLDER_OUTLINE),
    /** Sample. */
    SAMPLE(MaterialDesignF.FLASK_OUTLINE),
    /** Empty. */
    EMPTY(MaterialDesignI.INBOX_OUTLINE),
    /** User. */
    USER(MaterialDesignA.ACCOUNT_OUTLINE),
    /** Agent. */
    AGENT(MaterialDesignR.ROBOT_OUTLINE),
    /** Tag. */
    TAG(MaterialDesignT.TAG_OUTLINE),
    /** Tag add. */
    TAG_ADD(MaterialDesignT.TAG_PLUS_OUTLINE),
    /** Tag remove. */
    TAG_REMOVE(MaterialDesignT.TAG_MINUS_OUTLINE),
    /** Key. */
    KEY(MaterialDesignK.KEY_OUTLINE),
    /** Key add. */
    KEY_ADD(MaterialDesignK.KEY_PLUS),
    /** Key remove. */
    KEY_REMOVE(MaterialDesignK.KEY_MINUS),
    /** Date. */
    DATE(MaterialDesignC.CALENDAR_OUTLINE),
    /** Matches along time. */
    TIMELINE(MaterialDesignC.CHART_HISTOGRAM),
    /** Clock. */
    CLOCK(MaterialDesignC.CLOCK_OUTLINE),
    /** Thumb up. */
    THUMB_UP(MaterialDesignT.THUMB_UP_OUTLINE),
    /** Thumb down. */
    THUMB_DOWN(MaterialDesignT.THUMB_DOWN_OUTLINE),
    /** Shown. */
    SHOWN(MaterialDesignE.EYE_OUTLINE),
    /** Hidden. */
    HIDDEN(MaterialDesignE.EYE_OFF_OUTLINE),
    /** Theme. */
    THEME(MaterialDesignT.THEME_LIGHT_DARK),
    /** Room that rows take. */
    DENSITY(MaterialDesignF.FORMAT_LINE_SPACING),
    /** What moves by itself. */
    MOTION(MaterialDesignM.MOTION_OUTLINE),
    /** Text size. */
    TEXT_SIZE(MaterialDesignF.FORMAT_SIZE),
    /** Landed. */
    LANDED(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    /** Moved out. */
    MOVED_OUT(MaterialDesignE.EXIT_TO_APP),
    /** Not findable. */
    NOT_FINDABLE(MaterialDesignE.EYE_REMOVE_OUTLINE),
    /** Different. */
    DIFFERENT(MaterialDesignN.NOT_EQUAL_VARIANT),
    /** Missing. */
    MISSING(MaterialDesignF.FILE_QUESTION_OUTLINE),
    /** Unexpected. */
    UNEXPECTED(MaterialDesignA.ALERT_OUTLINE),
    /** Echo. */
    ECHO(MaterialDesignM.MESSAGE_ALERT_OUTLINE),
    /** Stop. */
    STOP(MaterialDesignS.STOP_CIRCLE_OUTLINE),
    /** Running. */
    RUNNING(MaterialDesignP.PROGRESS_CLOCK),
    /** Link. */
    LINK(MaterialDesignL.LINK_VARIANT),
    /** Other values in the place of some. */
    MAP_VALUES(MaterialDesignT.TABLE_ARROW_RIGHT),
    /** A value from one place to another. */
    MOVE_VALUE(MaterialDesignF.FILE_MOVE_OUTLINE),
    /** Another type. */
    CONVERT(MaterialDesignS.SHAPE_OUTLINE),
    /** One into many. */
    SPLIT(MaterialDesignC.CALL_SPLIT),
    /** Many into one. */
    JOIN(MaterialDesignC.CALL_MERGE),
    /** White space away. */
    TRIM(MaterialDesignA.ARROW_COLLAPSE_HORIZONTAL),
    /** Capitals and small letters. */
    LETTERS(MaterialDesignF.FORMAT_LETTER_CASE),
    /** All tags. */
    TAGS(MaterialDesignT.TAG_MULTIPLE_OUTLINE),
    /** Feedback. */
    FEEDBACK(MaterialDesignT.THUMBS_UP_DOWN_OUTLINE),
    /** What can be dragged to another place. */
    DRAG(MaterialDesignD.DRAG_VERTICAL),
    /** A file as a table. */
    TABLE_FILE(MaterialDesignF.FILE_DELIMITED_OUTLINE),
    /** Exit. */
    EXIT(MaterialDesignA.ARROW_TOP_RIGHT);

    private final Ikon glyph;

    Icon(Ikon glyph) {
        this.glyph = glyph;
    }

    /** A new node of it; its size and colour come from the style sheets. FX thread. */
    public FontIcon node() {
        return new FontIcon(glyph);
    }
}
