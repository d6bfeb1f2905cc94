"""Who may open which address of the staff site. What is not named here is refused to everybody.

A pattern is the name of an address, with " @ subject" where the answer depends on the subject; "*" stands for
anything. Subjects are named in tests/accounts/staff_world.py.
"""

EDITORS = ("head", "deputy", "secretary")
BOARD = (*EDITORS, "member")
STAFF = (*BOARD, "leader", "technician")

ACCESS: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
    # --- One's own desk -------------------------------------------------------------------------------------------
    (STAFF, ("wagtailadmin_home", "wagtailadmin_account", "wagtailadmin_dismissibles")),
    # What a person may see of it is filtered by the report itself.
    (STAFF, ("wagtailadmin_reports:site_history", "wagtailadmin_reports:site_history_results")),
    # --- Pages ----------------------------------------------------------------------------------------------------
    (BOARD, ("wagtailadmin_explore*", "wagtailadmin_pages:search*", "wagtailadmin_pages:type_use*")),
    (BOARD, ("wagtailadmin_api:pages:detail *",)),
    (STAFF, ("wagtailadmin_api:pages:listing",)),  # empty for those who may not work on pages
    (BOARD, ("wagtailadmin_pages:add @ ArticlePage", "wagtailadmin_pages:add @ NoticePage")),
    (BOARD, ("wagtailadmin_pages:add @ OfficialDocument", "wagtailadmin_pages:add @ StandardPage")),
    (BOARD, ("wagtailadmin_pages:preview_on_add *",)),
    # Asks under which page; the form offers only pages where one may add.
    (STAFF, ("wagtailadmin_pages:choose_parent *",)),
    *[
        (who, tuple(f"{address} @ {subject}" for address in addresses for subject in subjects))
        for who, addresses, subjects in (
            (
                EDITORS,
                (
                    "wagtailadmin_pages:edit",
                    "wagtailadmin_pages:preview_on_edit",
                    "wagtailadmin_pages:view_draft",
                    "wagtailadmin_pages:copy",
                    "wagtailadmin_pages:usage",
                    "wagtailadmin_pages:history",
                    "wagtailadmin_pages:history_results",
                    "wagtailadmin_pages:workflow_history",
                    "newsroom:withdraw",
                    "newsroom:cancel_schedule",
                    "newsroom:force",
                ),
                ("*",),
            ),
            (
                ("member",),
                (
                    "wagtailadmin_pages:edit",
                    "wagtailadmin_pages:preview_on_edit",
                    "wagtailadmin_pages:view_draft",
                    "wagtailadmin_pages:copy",
                    "wagtailadmin_pages:usage",
                    "wagtailadmin_pages:history",
                    "wagtailadmin_pages:history_results",
                    "wagtailadmin_pages:workflow_history",
                    "wagtailadmin_pages:delete",
                    "wagtailadmin_pages:move",
                    "wagtailadmin_pages:move_confirm",
                    "newsroom:withdraw",  # says that it is not his to do
                    "newsroom:cancel_schedule",
                    "newsroom:force",
                ),
                ("own draft",),
            ),
            # A page that was ever public is neither deleted nor moved.
            (
                EDITORS,
                ("wagtailadmin_pages:delete", "wagtailadmin_pages:move", "wagtailadmin_pages:move_confirm"),
                ("own draft", "draft of another", "submitted draft"),
            ),
            (
                EDITORS,
                (
                    "wagtailadmin_pages:revisions_view",
                    "wagtailadmin_pages:revisions_revert",
                    "wagtailadmin_pages:revisions_compare",
                ),
                ("public article",),
            ),
            (
                EDITORS,
                (
                    "wagtailadmin_pages:workflow_history_detail",
                    "wagtailadmin_pages:workflow_preview",
                    "wagtailadmin_pages:workflow_action",
                    "wagtailadmin_pages:collect_workflow_action_data",
                ),
                ("submitted draft",),
            ),
        )
    ],
    # Says whether a workflow is running; nothing of the page.
    (STAFF, ("wagtailadmin_pages:confirm_workflow_cancellation *",)),
    (EDITORS, ("newsroom:second_look",)),
    ((*BOARD, "leader"), ("newsroom:forced_list",)),
    # Choosers of links: public pages for everybody, drafts for those who work on pages.
    (STAFF, ("wagtailadmin_choose_page*",)),
    # --- Pictures and files ---------------------------------------------------------------------------------------
    (BOARD, ("wagtailimages:index*", "wagtailimages:add", "wagtailimages:add_multiple")),
    (BOARD, ("wagtaildocs:index*", "wagtaildocs:add", "wagtaildocs:add_multiple")),
    # The picture and the file are the head's: a member may not change them.
    (
        EDITORS,
        ("wagtailimages:edit", "wagtailimages:delete", "wagtailimages:preview", "wagtailimages:image_usage"),
    ),
    (EDITORS, ("wagtaildocs:edit", "wagtaildocs:delete", "wagtaildocs:document_usage")),
    (
        STAFF,
        ("wagtailimages_chooser:choose*", "wagtaildocs_chooser:choose*"),
    ),  # empty without the right to choose
    (STAFF, ("wagtailimages_chooser:chosen_multiple", "wagtaildocs_chooser:chosen_multiple")),
    (
        BOARD,
        (
            "wagtailimages_chooser:chosen",
            "wagtailimages_chooser:create",
            "wagtailimages_chooser:select_format",
        ),
    ),
    (BOARD, ("wagtaildocs_chooser:chosen", "wagtaildocs_chooser:create")),
    (STAFF, ("wagtailadmin_api:images:[dl]*", "wagtailadmin_api:documents:[dl]*")),
    (STAFF, ("wagtailadmin_tag*autocomplete", "wagtailembeds:chooser*")),
    # --- Acts on several things at once ---------------------------------------------------------------------------
    (EDITORS, ("wagtail_bulk_action @ portalimage *", "wagtail_bulk_action @ portaldocument *")),
    (
        ("technician",),
        ("wagtail_bulk_action @ user assign_role", "wagtail_bulk_action @ user set_active_state"),
    ),
    # --- Reports on pages -----------------------------------------------------------------------------------------
    (BOARD, ("wagtailadmin_reports:aging_pages*", "wagtailadmin_reports:page_types_usage*")),
    (BOARD, ("wagtailadmin_reports:workflow*",)),
    (("head", "deputy"), ("wagtailadmin_reports:locked_pages*",)),
    # --- Lists of the rooms: read by all, kept by a few -------------------------------------------------------------
    (STAFF, tuple(f"{kept}:index*" for kept in ("category", "banner", "regulation", "link", "dailyvisits"))),
    (STAFF, tuple(f"{kept}:index*" for kept in ("commune", "superiorbody", "unit", "editorialboard"))),
    (
        ("head", "secretary"),
        tuple(
            f"{kept}:{act}"
            for kept in (
                *("category", "banner", "regulation", "link", "dailyvisits"),
                *("commune", "superiorbody", "unit", "editorialboard", "securityreview", "incident"),
            )
            for act in ("add", "edit", "copy", "history*", "usage")
        ),
    ),
    (
        ("technician",),
        tuple(
            f"{kept}:{act}"
            for kept in ("commune", "superiorbody", "securityreview", "incident")
            for act in ("add", "edit", "copy", "history*", "usage")
        ),
    ),
    (("head", "secretary"), ("banner:delete", "link:delete")),
    (("head", "secretary", "leader", "technician"), ("securityreview:index*", "incident:index*")),
    (
        (*BOARD, "leader"),
        ("delegation:index*", "fundingrecord:index*", "training:index*", "publicationtarget:index*"),
    ),
    (("head", "deputy"), tuple(f"delegation:{act}" for act in ("add", "edit", "copy", "history*", "usage"))),
    (
        EDITORS,
        tuple(
            f"{kept}:{act}"
            for kept in ("fundingrecord", "training", "publicationtarget")
            for act in ("add", "edit", "copy", "delete", "history*", "usage")
        ),
    ),
    # --- Periodic reports ---------------------------------------------------------------------------------------
    ((*BOARD, "leader"), tuple(f"reports:{act}" for act in ("list", "preview", "version", "download*"))),
    (
        EDITORS,
        tuple(f"reports:{act}" for act in ("new", "parameters", "options", "texts", "figures", "correct")),
    ),
    # --- The log: read, never written ---------------------------------------------------------------------------
    (("head", "technician"), ("audit:index*", "audit:inspect")),
    # --- Addresses and search -----------------------------------------------------------------------------------
    (
        ("head", "secretary"),
        tuple(f"wagtailredirects:{act}" for act in ("index*", "add", "edit", "delete", "start_import")),
    ),
    (
        ("head", "secretary"),
        tuple(f"wagtailsearchpromotions:{act}" for act in ("index*", "add", "edit", "delete")),
    ),
    (STAFF, ("wagtailsearchpromotions:chooser*",)),  # lists nothing: no log of queries is kept there
    (("head", "secretary"), ("asked:report", "asked:download")),
    (
        ("head", "secretary"),
        tuple(f"synonym:{act}" for act in ("index*", "add", "edit", "copy", "delete", "history*", "usage")),
    ),
    # --- People -----------------------------------------------------------------------------------------------------
    (
        ("technician",),
        tuple(f"wagtailusers_users:{act}" for act in ("index*", "add", "edit", "history*", "usage")),
    ),
    # Lists the names of the steps of approval; making one there needs a right that nobody has.
    (STAFF, ("wagtailadmin_workflows:task_chooser*", "wagtailadmin_workflows:task_chosen")),
]

# Open without signing in.
OPEN = (
    "wagtailadmin_login",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_*",
    "wagtailadmin_sprite",
    "wagtailadmin_javascript_catalog",
)
