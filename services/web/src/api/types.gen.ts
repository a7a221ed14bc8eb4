/** Written by `npm run contract` from openapi.json; do not edit. */

export interface paths {
    "/api/v1/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The acting unit */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units beneath the acting one
         * @description All of them, those directly beneath one (`parent`, for walking the tree), or those anywhere beneath one (`under`). Search needs no accents: `dien luc` finds Điện Lực. In Vietnamese order. Units that have ended are left out unless asked for; with `on` the tree is that of a day.
         */
        get: operations["listUnits"];
        put?: never;
        /**
         * Make a unit beneath the acting one
         * @description Without a code it gets one from its name: “Trường Mầm non Điện Lực” becomes `mn-dien-luc`, or `mn-dien-luc-2` where that is taken.
         */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit of the acting unit's line
         * @description The acting unit, one above it, or one anywhere beneath it.
         */
        get: operations["getUnitBeneath"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what a unit is called and what it is
         * @description The acting unit or one beneath it. Its code, level and place in the tree stay.
         */
        patch: operations["updateUnit"];
        trace?: never;
    };
    "/api/v1/units/{unit}/unit-import-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a file of units would make
         * @description Writes nothing. Every wrong cell is named by line and column.
         */
        post: operations["previewUnitImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make many units from a file
         * @description XLSX, CSV (UTF-8; comma, semicolon or tab) or JSON (a list of objects). All rows are made, or none: with one wrong cell nothing is written, and the answer names every wrong cell by line and column.
         *
         *     Columns, by Vietnamese heading, English heading or key: **Tên đơn vị** (`name`, the only one that must be there), **Đơn vị cấp trên** (`parent`: code or name, of a unit that exists or of another row; the acting unit when empty), **Cấp đơn vị** (`level`; a school when empty), **Mã đơn vị** (`code`; made from the name when empty), **Tên ngắn** (`shortName`), **Ký hiệu văn bản** (`symbol`), **Cấp học** (`educationLevel`), **Loại hình** (`ownership`), **Khu vực** (`areaType`), **Số trẻ** (`childCount`), **Địa danh** (`place`), **Mã hành chính** (`adminCode`), **Mã hành chính từ ngày** (`adminCodeFrom`), **Ngày thành lập** (`openedOn`). Rows may stand in any order.
         *
         *     A JSON object with `provinces` (and `districts`, `communes`; nested, or as lists whose rows name the code above) is read as a tree of administrative units: a province becomes its Sở GDĐT, a district its Phòng GDĐT, a commune its UBND. A unit above may be named by its administrative code too.
         */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/unit-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An empty file for importing units
         * @description With the headings, two example rows to be replaced and, in XLSX, a sheet that explains each column.
         */
        get: operations["getUnitImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/units/{code}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a unit was called, where it stood, whom it came from and who came from it
         * @description The acting unit or one of its line, ended units as well. As known now.
         */
        get: operations["getUnitHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a re-organisation would change
         * @description Writes nothing. Says which units are made, end, move or change their names, whose staff go where, whose view changes, which plans end or go on, which reports are open and who reviews them from then on; and every reason why the order cannot be carried out as it stands. Of a day to come it says so for the tree of now.
         */
        post: operations["previewReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Re-organisations along the unit's line
         * @description Ordered by the unit itself, by one above it or by one beneath it, and planned ones that concern it; newest day first.
         */
        get: operations["listReorganisations"];
        put?: never;
        /**
         * Change the tree from a day on
         * @description One order on one legal basis: its acts are done one after the other, all or none, in one transaction. Nothing that was sent is rewritten; units that end keep all they hold and can be read.
         *
         *     Acts: **create** units; **rename** them (name, level, administrative code); **move** them beneath another; **merge** several into one, there or made; **split** one into several; **close**; **reopen**; **abolish_level**: every unit of a tier ends and its children go where a table says; **merge_provinces**; **rename_level**.
         *
         *     What follows holds from the day on. Access follows the tree of now: a unit that ended and had one successor is read by that one and by those above it; nobody keeps access through a former parent.
         *
         *     An order of a day to come is **planned**: it is checked and kept whole, and nothing changes. Whom it concerns is told. When the day begins in Viet Nam it is checked again and carried out, in the name of who ordered it; where it no longer fits, nothing changes and it is marked as failed, with the reasons. Until then it can be changed and cancelled.
         */
        post: operations["reorganise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read from a file which unit goes where
         * @description XLSX, CSV or JSON with the columns **Mã đơn vị** (`unit`) and **Đơn vị mới** (`to`): code, or a name that only one unit bears. Units that the same order makes are named in `made`, a JSON list of objects with `code` and `name`. Writes nothing; every wrong cell is named by line and column.
         */
        post: operations["readReorganisationTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Drafts of re-organisations that the unit works on
         * @description Those not carried out yet, the last changed first. Seen by nobody but the unit itself.
         */
        get: operations["listReorganisationDrafts"];
        put?: never;
        /**
         * Draft the order that turns the tree into another one
         * @description Takes the new tree of administrative units (`tree`, in any form that importUnits reads; provinces and communes, with their administrative codes) and, now or later, a table of who becomes whom (`table`: XLSX, CSV or JSON with the columns **Mã cũ** (`from`), **Mã mới** (`to`) and **Tỷ lệ** (`share`; the whole when empty)), both by administrative code. The draft is kept until it is carried out or deleted; the tree is not touched.
         *
         *     Provinces join; the districts end; communes merge or are divided; a place that keeps its code and name goes on as the unit it is. A school beneath a district follows the commune whose code it bears; a line with the school's unit code says otherwise, a line with the district's code speaks for all the others.
         */
        post: operations["draftReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a draft of a re-organisation comes to
         * @description Worked out against the tree of now: what becomes of each unit, a page at a time, every wrong cell by file, line and column, and the units of which nothing is said.
         */
        get: operations["getReorganisationDraft"];
        put?: never;
        post?: never;
        /** Throw a draft of a re-organisation away */
        delete: operations["deleteReorganisationDraft"];
        options?: never;
        head?: never;
        /**
         * Change a draft of a re-organisation
         * @description Another file in the place of the one there is, or what the order will say. What is left out stays.
         */
        patch: operations["changeReorganisationDraft"];
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-drafts/{draft}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The table of who becomes whom, to be filled in
         * @description A row for every unit that must go somewhere, with what the draft's table says of it already. Where it says nothing and the new tree has the same code, that one is offered, and the row says so.
         */
        get: operations["getReorganisationDraftTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-drafts/{draft}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what carrying out a draft would change
         * @description As previewReorganisation answers for the order that the draft comes to.
         */
        get: operations["previewReorganisationDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisation-drafts/{draft}/carrying-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Carry out a draft of a re-organisation
         * @description As reorganise does with the order that the draft comes to: all or nothing, at once or, where its day is still to come, then. The draft stays as it was.
         */
        post: operations["carryOutReorganisationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a re-organisation changed, by whom and on which basis
         * @description The units it touched, as far as the acting unit sees them, page by page; of one that was not carried out, what it would have changed as the tree stood when it was ordered.
         */
        get: operations["getReorganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisations/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A planned re-organisation as it was ordered
         * @description Its acts, day and legal basis, to the unit that ordered it: what to begin with when it is changed, or has to be ordered again. `units` are those of the units it names that are there.
         */
        get: operations["getReorganisationOrder"];
        /**
         * Put another order in the place of a planned one
         * @description By the unit that ordered it, until its day begins in Viet Nam. The whole order is replaced, checked and planned anew, in the name of who changes it; its id stays. Whom it concerned and whom it concerns now are told. With a day that has come it is carried out at once.
         */
        put: operations["changeReorganisationOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reorganisations/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a planned re-organisation
         * @description By the unit that ordered it, until its day begins in Viet Nam. The units that it concerns are told. One that was not carried out on its day is laid aside in the same way.
         */
        post: operations["cancelReorganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Levels of the tree, from the top */
        get: operations["listLevels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/levels/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a level of the tree
         * @description Only the topmost unit names the levels; everybody beneath reads them.
         */
        patch: operations["updateLevel"];
        trace?: never;
    };
    "/api/v1/units/{unit}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the unit demands, and what units above demand of it */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what the unit demands
         * @description What a unit demands binds every unit beneath it; those below may demand more, never less.
         */
        patch: operations["updateSettings"];
        trace?: never;
    };
    "/api/v1/units/{unit}/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Peer clusters: the unit's own, and those above that it is in
         * @description Units grouped for comparison, never for access. With `owner` those of that unit. Ended ones, too; members of a cluster are those of `on`, or of the nearest day on which it existed.
         */
        get: operations["listClusters"];
        put?: never;
        /**
         * Set up a peer cluster, from a day on
         * @description It has no members yet; see setClusterMembers. Without a day it begins today.
         */
        post: operations["createCluster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/clusters/{cluster}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename a cluster */
        patch: operations["updateCluster"];
        trace?: never;
    };
    "/api/v1/units/{unit}/clusters/{cluster}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who is in a cluster from a day on
         * @description From `from` on it has these units and no others; who was in it before that day stays known, and what was planned for later is replaced.
         */
        put: operations["setClusterMembers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/clusters/{cluster}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a cluster on a day
         * @description `on` is the first day on which it is no more. Periods that ended before are still compared by it; on its very first day it has never been.
         */
        post: operations["closeCluster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and in which units they may act */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an invitation link offers */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description Makes an account for the invited e-mail, or checks the password of the one that exists, and adds the membership. Nobody is signed in by it.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People who work in the unit
         * @description With and without an account, by given name as Vietnamese lists are. Search needs no accents.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add somebody who needs no account
         * @description For naming them in groups and tasks. An invitation may give them an account later; their groups and tasks go along.
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change somebody's name or position, or say that they have left
         * @description Who has left (`isActive` false) also loses access; what they did stays under their name.
         */
        patch: operations["updatePerson"];
        trace?: never;
    };
    "/api/v1/units/{unit}/people/{person}/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End somebody's access to the unit
         * @description At once, also where they are signed in. They stay in the list of people, and what they did stays under their name.
         */
        delete: operations["removeMembership"];
        options?: never;
        head?: never;
        /**
         * Change what somebody may do in the unit
         * @description `If-Match` names the version of the person's access. A unit keeps at least one administrator.
         */
        patch: operations["updateMembership"];
        trace?: never;
    };
    "/api/v1/units/{unit}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations into the unit, and those it sent to units beneath
         * @description The newest first, at most 500. Those not yet accepted, unless all are asked for.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody by link
         * @description Into the acting unit or one beneath it: this is how a unit gets its first administrator. The link works once, for seven days; it is shown this once and mailed where mail is configured. An open invitation of ours to the same e-mail ends.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/invitations/{invitation}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Make a new link for an invitation
         * @description Where the link was lost or has expired. The old one stops working; the new one works for seven days.
         */
        put: operations["renewInvitation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Its link stops working at once. Only the unit that made it can.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups of the unit and who sits in them */
        get: operations["listGroups"];
        put?: never;
        /** Make a group */
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/groups/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description Its people stay. Refused while a plan gives tasks to it.
         */
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        /**
         * Change a group, its members or its head
         * @description `memberIds` replaces all members. A head who is no longer a member is head no more.
         */
        patch: operations["updateGroup"];
        trace?: never;
    };
    "/api/v1/units/{unit}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Indicators the unit may use
         * @description Its own and the published ones of every unit above, by content and code.
         */
        get: operations["listIndicators"];
        put?: never;
        /**
         * Make an indicator of the unit's own
         * @description Nobody else sees it until a published campaign of the unit asks for it.
         */
        post: operations["createIndicator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicator-import-template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A file to fill in and import as indicators
         * @description With the headings, two example rows to be replaced and, in XLSX, a sheet that explains each column.
         */
        get: operations["getIndicatorImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicator-import-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See which indicators a file would make
         * @description Writes nothing. Every wrong cell is named by line and column.
         */
        post: operations["previewIndicatorImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicator-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add indicators from a CSV, XLSX or JSON file
         * @description All or none: where something is wrong, every wrong cell is named by line and column and nothing is written.
         */
        post: operations["importIndicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicators/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One indicator with all its versions */
        get: operations["getIndicator"];
        /**
         * Change an indicator of the unit's own
         * @description `version` corrects the wording of a version that exists; a new meaning is a new version. Kind and adding up are fixed once there are figures.
         */
        put: operations["updateIndicator"];
        post?: never;
        /** Delete an indicator that nobody asks for */
        delete: operations["deleteIndicator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicators/{indicator}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an indicator a new meaning from a day on
         * @description The version before it ends the day before. Periods that ended earlier keep the old wording.
         */
        post: operations["addIndicatorVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicator-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Indicator sets that come with the product */
        get: operations["listIndicatorTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/indicator-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over a built-in indicator set
         * @description Codes that the unit or a unit above already has are left as they are. Answers with the whole set.
         */
        post: operations["addIndicatorTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Campaigns the unit runs, may adopt, or that units below launched */
        get: operations["listCampaigns"];
        put?: never;
        /**
         * Begin a campaign of the unit's own
         * @description A draft that nobody else sees until it is published. Any unit may launch one, a school too.
         */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A campaign's plan, whole
         * @description The unit's own plan; where it has none, that of the nearest unit above. `unit` asks for the plan of another unit of the line, above or below.
         */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /** Delete the unit's draft of a campaign or plan */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /**
         * Change what stands at the head of the unit's plan
         * @description Name, form and dates belong to the unit that launched the campaign; everything else to each plan.
         */
        patch: operations["updateCampaign"];
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/adoption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the unit's own plan from a campaign above
         * @description A draft with the contents of the nearest published plan above (marked inherited), its tasks and bases, and that plan as first basis. Criteria and calendar come from above and stay locked.
         */
        post: operations["adoptCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish the unit's plan
         * @description From now on every unit beneath reads it, and those above read it as a plan. Refused without criteria or, for the launching unit, without a calendar. Doubtful things (bases not in force on the plan's date, gaps in the numbering) are answered as findings and stop nothing.
         */
        put: operations["publishCampaign"];
        post?: never;
        /**
         * Take the unit's published plan back to a draft
         * @description Refused once a unit beneath has published its own plan from it, or the unit or one beneath has sent a report. A draft beneath, which nobody else sees, stays as it is and waits for the plan to be published again; staff are then asked to confirm it anew.
         */
        delete: operations["withdrawCampaign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close the unit's plan
         * @description Where the unit launched the campaign, nobody reports to it any more. What was sent stays readable.
         */
        put: operations["closeCampaign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the text of the unit's plan
         * @description Block by block in order. An inherited block that was changed becomes the unit's own.
         */
        put: operations["setSections"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the stages, yearly phases and reviews of the unit's plan */
        put: operations["setStages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/bases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the documents the unit's plan relies on
         * @description In order. Documents of the unit's own library or of a unit above.
         */
        put: operations["setBases"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/basis-graph": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a plan rests on, as a graph
         * @description The plans of the line, every document they cite and what those are built on. Edges run from the basis to what is built on it: program (targets come from it), campaign (it is carried out), organises (how to organise).
         */
        get: operations["getBasisGraph"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the criteria that the unit itself asks for
         * @description In order. What units above ask for is inherited and cannot be named here. A criterion with figures stays, with its frequency.
         */
        put: operations["setCriteria"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the unit's own targets by year
         * @description Where the unit sets none, the target from above applies. A new or changed target that asks for less than the one in force from above is refused, except for what is summed over schools: there each names its own part.
         */
        put: operations["setTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the reporting calendar of a campaign the unit launched
         * @description Keys: 2022-01, 2022-Q1, 2021-2022-T1, 2021-2022, 2022. A period with reports stays, and does not begin later than today.
         */
        put: operations["setCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a task to the unit's plan */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a task of the unit's plan
         * @description An inherited task that is given other words becomes the unit's own.
         */
        put: operations["updateTask"];
        post?: never;
        /** Take a task out of the unit's plan */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/tasks/{task}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a task as done
         * @description By its owner, or by who manages the plan's tasks.
         */
        put: operations["completeTask"];
        post?: never;
        /**
         * Take back that a task is done
         * @description By its owner, or by who manages the plan's tasks.
         */
        delete: operations["reopenTask"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/edition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say whether what was changed in the published plan concerns everybody
         * @description Where it does, staff are asked to confirm the plan again and earlier confirmations count as of an earlier edition. Where it does not (a typing error, a task passed on), everything stays as it is.
         */
        put: operations["announceChanges"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Confirm having read the unit's plan
         * @description For oneself only, in its newest edition. Confirming the same edition again changes nothing.
         */
        put: operations["acknowledgeCampaign"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the staff has confirmed the plan, and who has not */
        get: operations["listAcknowledgements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/adoptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which units below have made their plan, and which lack targets
         * @description The units directly below the acting one, or below `under`. Drafts of others are not seen: they count as none.
         */
        get: operations["listAdoptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/legal-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents the unit may name as bases
         * @description Its own library and those of the units above, by date of issue, with validity and successors.
         */
        get: operations["listLegalDocuments"];
        put?: never;
        /**
         * Add a document to the unit's library
         * @description Units below may cite it too.
         */
        post: operations["createLegalDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/legal-documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a document of the unit's library
         * @description For example the day on which it ceases to be in force, and what replaces it.
         */
        put: operations["updateLegalDocument"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The unit's reporting calendar: every period with its state and due date
         * @description Periods in which the unit was not there (before it was founded, or while it was closed) are left out, unless something was typed or sent for them.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A period's entry sheet: what is asked, typed, sent, returned and missing */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Save figures of the draft
         * @description Each figure names the version it was based on. One that somebody else has changed since is not written: it comes back as `conflict` with their values, and the others are saved.
         */
        patch: operations["saveFigures"];
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy the figures of the period before into the draft
         * @description Fills what is still empty, or overwrites the figures named. Comments and evidence are not copied.
         */
        post: operations["copyLastPeriod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a link as evidence of a figure */
        post: operations["addEvidenceLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file as evidence of a figure
         * @description PDF, pictures and Office files up to 10 MB, told by their content. The title is the file's name unless given. Do not upload photos in which children can be recognised without their parents' consent.
         */
        post: operations["addEvidenceFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove evidence from a figure
         * @description What was never sent is deleted. What was sent stays readable above, marked as removed.
         */
        delete: operations["removeEvidence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/evidence/{evidence}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The content of an evidence file
         * @description For the unit itself, and for every unit above once it has been sent.
         */
        get: operations["getEvidenceFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Send a period's figures to the unit above
         * @description If-Match names the newest revision that was sent, 0 before the first. Sending the same again gives the same receipt. Every mandatory figure must be there, none may be wrong, and doubtful ones want a comment or a confirmation.
         */
        put: operations["submitReport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt of a sending: of the newest, or of the revision named */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/reports/{period}/figures/{indicator}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of a figure with its author, its sending and what was decided */
        get: operations["listFigureHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the units directly beneath have sent, and what they have not
         * @description Whatever was sent is here. A report that is not there is owed in every campaign that runs in the line above, but it is pressed for by whoever asks for it: `missing` and `overdue` cover the campaigns that the acting unit has launched or taken up itself. Those it has not taken up yet stand in `setAside`, each with what is missing in it; naming such a `campaign` lists them.
         */
        get: operations["listReviewQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reviews/{school}/{campaign}/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A report as its reviewer reads it: figures, what changed, evidence, history */
        get: operations["getReviewReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reviews/{school}/{campaign}/{period}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a report to its school, with a reason
         * @description The reason stands on the figures concerned, on the whole, or both. An approved report can be returned as well.
         */
        post: operations["returnReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reviews/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve one report or many
         * @description Each report names the revision that was read. One that was sent again meanwhile, or that may not be approved, is answered as refused with its reason; the others are approved.
         */
        post: operations["approveReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/reviews/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take approvals back
         * @description For the person who approved, within ten minutes; the reports wait again as if nothing had been decided, and the history keeps both. Later an approved report is opened again by returning it.
         */
        post: operations["withdrawApprovals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Units side by side: an indicator or the weighted score, in any period
         * @description One row for each unit directly beneath `under`, or for each school. Ratios are sums over sums, missing is not zero, and every number carries its coverage. A figure counts from the moment it is sent. Rows come in pages; the summary, ranks and bands are of all of them.
         */
        get: operations["getComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/comparison/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The comparison as a spreadsheet (XLSX) or CSV in UTF-8, headings in the reader's language */
        get: operations["exportComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/rollup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All indicators of a unit in a period, rolled up from its schools */
        get: operations["getRollup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An indicator over its reporting periods, for a unit or each unit beneath it */
        get: operations["getTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/trends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every indicator of a unit over its newest reporting periods, values alone */
        get: operations["listTrends"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/figures/{school}/{period}/{indicator}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A single figure with its author, reviewer, evidence and history */
        get: operations["getFigure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Periods whose totals the unit, or one above or beneath it, has published */
        get: operations["listPublications"];
        put?: never;
        /**
         * Publish the totals of a period, in the tree they are put together in
         * @description Fixes the tree, as it is known at this moment; the figures are not copied. Whoever asks later for `tree=published` adds up in this very tree, whatever has been re-organised since.
         */
        post: operations["publishRollup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/campaigns/{campaign}/publications/{period}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the unit's publication of a period's totals
         * @description From then on `tree=published` means the publication of the nearest unit above, if there is one. Everybody who saw the publication sees that it was withdrawn, and why. The period can be published again.
         */
        post: operations["withdrawRollup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys for other systems, the newest first */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a read-only key for another system
         * @description It reads what the unit can read of itself and of everything beneath it, and writes nothing. Send it as `Authorization: Bearer td_…`. The key is shown this once.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/api-keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description It stops working at once and for good.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done in the unit, the newest first
         * @description Every write leaves one event, and so does every read of something sensitive, in the same transaction. `next` of one page is `cursor` of the following.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/event-actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has done something in the unit
         * @description People and keys, by name, for narrowing the list of events.
         */
        get: operations["listEventActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/events/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the unit's chain of events is whole, recomputed now
         * @description Recomputes one stretch of the chain, from its first event or from behind `after`. `next` of one answer is `after` of the following; null: the end was reached, and agrees with the head if nothing is found.
         */
        get: operations["verifyEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/events/{event}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an event changed, row by row, before and after
         * @description Of an event of the unit, every row; of one from outside, the rows that are the unit's own. Secrets are never kept.
         */
        get: operations["listEventChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/outside-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who outside the unit has read or changed its data, the newest first
         * @description Reviews, invitations and changes made by units above, and every sensitive read: a report, a single figure, an evidence file, a comparison or its export, the plan. Opening the same thing again within ten minutes is one read. `next` of one page is `cursor` of the following.
         */
        get: operations["listOutsideEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/outside-actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * People and units outside who have read or changed the unit's data
         * @description By name, for narrowing the list.
         */
        get: operations["listOutsideActors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/outside-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who outside has read or changed the unit's data, as a spreadsheet (XLSX) or CSV
         * @description In the reader's language, at most 50000 rows, the newest first. The export is an event itself.
         */
        get: operations["exportOutsideEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/archives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Archives of the unit's whole data, the newest first
         * @description Those being made tell how far they have come.
         */
        get: operations["listUnitArchives"];
        put?: never;
        /**
         * Ask for the whole data of the unit
         * @description A job makes one ZIP: every table of the unit as JSON and CSV, and its files, each with its SHA-256. It holds the unit's own rows, not those of units beneath. One at a time: it can be fetched for seven days, or until the next one is made.
         */
        post: operations["requestUnitArchive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/archives/{archive}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch an archive of the unit's whole data
         * @description Every fetch is written into the unit's log.
         */
        get: operations["downloadUnitArchive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything the product holds of the person who is signed in
         * @description In every unit, also those that were left. As a page to read, or as JSON.
         */
        get: operations["exportMyRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/people/{person}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the unit holds of a person
         * @description On the person's request, also for people without an account. Written into the unit's log.
         */
        get: operations["exportPersonRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/personal-data-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of people about their own data, open ones first */
        get: operations["listPersonalDataRequests"];
        put?: never;
        /**
         * Write down that somebody asked for a copy of their data or to have it erased
         * @description The time limit is that of the texts in force on the day of the request.
         */
        post: operations["recordPersonalDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/personal-data-requests/{request}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do what a request asks for, and close it
         * @description erase: takes the person's name, position, e-mail address and access out of the unit, which cannot be undone; figures and events stay under a pseudonym, and archives of the unit made before can no longer be fetched. copy: says that the copy was handed over.
         */
        post: operations["completePersonalDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/personal-data-requests/{request}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a request without doing what it asks for, with the reason */
        post: operations["refusePersonalDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/personal-data-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Time limits for requests about personal data, of the unit and of those above it */
        get: operations["listPersonalDataLimits"];
        /**
         * Set a time limit for requests about personal data, from a day on, with the text it comes from
         * @description Binds the unit and every unit beneath; where several are set, the shortest counts.
         */
        put: operations["setPersonalDataLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit}/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for the caller in this unit, and by when */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Unit: {
            /** @example mn-dien-luc */
            code: string;
            /** @example Trường Mầm non Điện Lực */
            name: string;
            /** @example MN Điện Lực */
            shortName: string;
            /**
             * @description Symbol in the numbers of its documents
             * @example TrMN
             */
            symbol: string | null;
            /** @example school */
            level: string;
            /**
             * @description In the reader's language
             * @example Trường
             */
            levelName: string;
            /** @example pgd-tp-thai-nguyen */
            parentCode: string | null;
            /** @example Phòng GDĐT thành phố Thái Nguyên */
            parentName: string | null;
            /** @example preschool */
            educationLevel: string | null;
            /** @example public */
            ownership: string | null;
            /** @example ward */
            areaType: string | null;
            /**
             * @description Children or pupils
             * @example 168
             */
            childCount: number | null;
            /**
             * @description Place named at the head of its documents
             * @example Quang Vinh
             */
            place: string | null;
            /**
             * @description Code of the administrative unit it lies in
             * @example 05434
             */
            adminCode: string | null;
            /**
             * @description Since when that code means this place: codes are reused
             * @example 2004-07-08
             */
            adminCodeFrom: string | null;
            /** @example 2001-09-05 */
            openedOn: string;
            /**
             * @description The day from which it is no more; its data stay readable
             * @example null
             */
            closedOn: string | null;
            /**
             * @description Whether it sends figures
             * @example true
             */
            isReporting: boolean;
            /** @example 1 */
            version: number;
        };
        Problem: {
            /** @example /problems/http.not-found */
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            instance: string;
            errors?: {
                pointer: string;
                code: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        UnitList: {
            items: components["schemas"]["ListedUnit"][];
            /** @example 63 */
            total: number;
            /** @example 1 */
            page: number;
            /** @example 50 */
            limit: number;
        };
        ListedUnit: components["schemas"]["Unit"] & {
            /**
             * @description Units directly beneath
             * @example 0
             */
            unitCount: number;
            /**
             * @description Units anywhere beneath that send figures
             * @example 0
             */
            reportingCount: number;
        };
        NewUnit: {
            /** @example MN Điện Lực */
            shortName?: string;
            /** @example TrMN */
            symbol?: string | null;
            /**
             * @example preschool
             * @enum {string|null}
             */
            educationLevel?: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
            /**
             * @example public
             * @enum {string|null}
             */
            ownership?: "public" | "private" | null;
            /**
             * @example ward
             * @enum {string|null}
             */
            areaType?: "ward" | "township" | "commune" | "mountain" | null;
            /** @example 168 */
            childCount?: number | null;
            /** @example Quang Vinh */
            place?: string | null;
            /** @example Trường Mầm non Điện Lực */
            name: string;
            /** @example school */
            level: string;
            /**
             * @description Code of the unit above; the acting unit unless told
             * @example pgd-tp-thai-nguyen
             */
            parent?: string;
            /**
             * @description Lower case letters, digits and hyphens; unique in the nation
             * @example mn-dien-luc
             */
            code?: string;
            /** @example 05434 */
            adminCode?: string;
            /**
             * Format: date
             * @example 2001-09-05
             */
            adminCodeFrom?: string;
            /**
             * Format: date
             * @example 2001-09-05
             */
            openedOn?: string;
        };
        UnitChange: {
            /** @example MN Điện Lực */
            shortName?: string;
            /** @example TrMN */
            symbol?: string | null;
            /**
             * @example preschool
             * @enum {string|null}
             */
            educationLevel?: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
            /**
             * @example public
             * @enum {string|null}
             */
            ownership?: "public" | "private" | null;
            /**
             * @example ward
             * @enum {string|null}
             */
            areaType?: "ward" | "township" | "commune" | "mountain" | null;
            /** @example 168 */
            childCount?: number | null;
            /** @example Quang Vinh */
            place?: string | null;
            /** @example Trường Mầm non Điện Lực */
            name?: string;
        };
        UnitImportPreview: {
            /**
             * @description Lines with content
             * @example 73
             */
            lines: number;
            /** @description The first units that would be made; the counts are of all */
            rows: {
                /** @example 2 */
                line: number;
                /** @example Trường Mầm non Điện Lực */
                name: string;
                /** @example mn-dien-luc */
                code: string;
                /** @example school */
                level: string;
                /** @example Trường */
                levelName: string;
                /** @example Phòng GDĐT thành phố Thái Nguyên */
                parentName: string;
            }[];
            counts: {
                /** @example school */
                level: string;
                /** @example Trường */
                levelName: string;
                /** @example 63 */
                count: number;
            }[];
            /**
             * @description Rows passed over because their unit is there
             * @example 0
             */
            kept: number;
            /** @description The first thousand wrong cells */
            errors: components["schemas"]["CellProblem"][];
            /** @example 0 */
            errorCount: number;
            /**
             * @description Headings that mean nothing here
             * @example [
             *       "Điện thoại"
             *     ]
             */
            ignoredColumns: string[];
        };
        CellProblem: {
            /**
             * @description Line of the file
             * @example 12
             */
            line: number;
            /** @example parent */
            column: string;
            /**
             * @description Heading as the file writes it
             * @example Đơn vị cấp trên
             */
            heading: string;
            /** @example unknown-parent */
            code: string;
            /** @example Không thấy đơn vị này trong tệp hay trong hệ thống */
            message: string;
            /** @example Phòng GDĐT Định Hoá */
            value: string;
        };
        /** @description One JSON object a line: first how far the work has come, last the status and the body of the answer */
        AnswerLine: {
            progress: {
                /** @example writing */
                step: string;
                /** @example 3000 */
                done: number;
                /** @example 10794 */
                total: number;
            };
        } | {
            /** @example 201 */
            status: number;
            /** @description The answer, or the problem */
            body?: unknown;
        };
        UnitImportResult: {
            /** @example 73 */
            created: number;
            /**
             * @description Rows passed over because their unit is there
             * @example 0
             */
            kept: number;
            counts: {
                /** @example school */
                level: string;
                /** @example Trường */
                levelName: string;
                /** @example 63 */
                count: number;
            }[];
        };
        UnitHistory: {
            unit: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
                /** @example 2001-09-05 */
                openedOn: string;
                /** @example null */
                closedOn: string | null;
            };
            /** @description Newest first */
            states: {
                /** @example 2025-07-01 */
                from: string;
                /** @example Trường Mầm non Điện Lực */
                name: string;
                /** @example MN Điện Lực */
                shortName: string;
                /** @example school */
                level: string;
                /**
                 * @description As the level was called then
                 * @example Trường
                 */
                levelName: string;
                /** @example 05482 */
                adminCode: string | null;
                /** @description The unit above, as it was called then */
                parent: {
                    /** @example mn-hoa-mai */
                    code: string;
                    /** @example Trường Mầm non Hoa Mai */
                    name: string;
                } | null;
                /** @example true */
                isOpen: boolean;
                /** @description The re-organisation it comes from, where there is one */
                reorganisation: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    legalBasis: string;
                } | null;
            }[];
            /** @description Whom it came from */
            predecessors: {
                unit: {
                    /** @example mn-hoa-mai */
                    code: string;
                    /** @example Trường Mầm non Hoa Mai */
                    name: string;
                };
                /**
                 * @example merge
                 * @enum {string}
                 */
                kind: "merge" | "split" | "abolish" | "rename";
                /**
                 * @description The part of the predecessor
                 * @example 1
                 */
                share: number;
                /** @example 2025-07-01 */
                from: string;
                /** @description The re-organisation it comes from, where there is one */
                reorganisation: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    legalBasis: string;
                } | null;
            }[];
            /** @description Who came from it */
            successors: {
                unit: {
                    /** @example mn-hoa-mai */
                    code: string;
                    /** @example Trường Mầm non Hoa Mai */
                    name: string;
                };
                /**
                 * @example merge
                 * @enum {string}
                 */
                kind: "merge" | "split" | "abolish" | "rename";
                /**
                 * @description The part of the predecessor
                 * @example 1
                 */
                share: number;
                /** @example 2025-07-01 */
                from: string;
                /** @description The re-organisation it comes from, where there is one */
                reorganisation: {
                    /** Format: uuid */
                    id: string;
                    title: string;
                    legalBasis: string;
                } | null;
            }[];
        };
        ReorganisationPreview: {
            /**
             * @description Fingerprint of the tree
             * @example 75-81-1656633600000
             */
            tree: string;
            /**
             * @description The day is still to come: what is shown is worked out against the tree of now, and will be again on that day
             * @example false
             */
            isPlanned: boolean;
            /** @description Why it cannot be carried out; empty: it can */
            faults: components["schemas"]["ReorganisationFault"][];
            /**
             * @example {
             *       "made": 0,
             *       "ended": 1,
             *       "moved": 0,
             *       "renamed": 0,
             *       "reopened": 0
             *     }
             */
            counts: {
                [key: string]: number;
            };
            units: {
                items: components["schemas"]["ReorganisedUnit"][];
                /** @example 1 */
                total: number;
                /** @example 1 */
                page: number;
                /** @example 50 */
                limit: number;
            };
            people: {
                /**
                 * @description People who go on in a successor
                 * @example 12
                 */
                passing: number;
                /**
                 * @description Of them, with an account
                 * @example 8
                 */
                accounts: number;
                /**
                 * @description People who only read what their unit left
                 * @example 0
                 */
                staying: number;
                /** @description The first two hundred units that end */
                units: {
                    /** @example mn-hoa-mai */
                    code: string;
                    /** @example Trường Mầm non Hoa Mai */
                    name: string;
                    /** @example 12 */
                    people: number;
                    /** @example 8 */
                    accounts: number;
                    successor: {
                        /** @example mn-hoa-mai */
                        code: string;
                        /** @example Trường Mầm non Hoa Mai */
                        name: string;
                    } | null;
                }[];
            };
            /** @description The hundred units above whose view changes most */
            access: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
                /**
                 * @description Units it no longer sees
                 * @example 1
                 */
                loses: number;
                /**
                 * @description Units it sees from then on
                 * @example 0
                 */
                gains: number;
            }[];
            /** @example 1 */
            accessTotal: number;
            campaigns: {
                /**
                 * @description Running plans of units that end
                 * @example 1
                 */
                ended: number;
                /**
                 * @description Running plans beneath that rest on them and go on
                 * @example 0
                 */
                continuing: number;
            };
            periods: {
                /**
                 * @description Reports sent and not yet reviewed
                 * @example 2
                 */
                waiting: number;
                /**
                 * @description Reports begun by the calendar and not yet sent
                 * @example 5
                 */
                unsent: number;
                /** @description Who reviewed, and who reviews from now on; the first two hundred */
                reviewers: {
                    from: {
                        /** @example mn-hoa-mai */
                        code: string;
                        /** @example Trường Mầm non Hoa Mai */
                        name: string;
                    } | null;
                    to: {
                        /** @example mn-hoa-mai */
                        code: string;
                        /** @example Trường Mầm non Hoa Mai */
                        name: string;
                    } | null;
                    /** @example 7 */
                    schools: number;
                    /** @example 2 */
                    waiting: number;
                    /** @example 5 */
                    unsent: number;
                }[];
            };
            warnings: {
                /** @example same-name */
                code: string;
                /** @example Sẽ có 2 đơn vị cùng tên “Trường Mầm non Hoa Sen” */
                message: string;
            }[];
        };
        ReorganisationFault: {
            /**
             * @description Place in the order
             * @example acts/0/units/3
             */
            at: string;
            /** @example unknown-unit */
            code: string;
            /** @example mn-khong-co */
            subject: string;
            /** @example Không thấy đơn vị này */
            message: string;
        };
        ReorganisedUnit: {
            /** @example mn-hoa-mai */
            code: string;
            /** @example Trường Mầm non Hoa Mai */
            name: string;
            /**
             * @example ended
             * @enum {string}
             */
            change: "made" | "ended" | "moved" | "renamed" | "reopened";
            /** @example school */
            level: string;
            /** @example Trường */
            levelName: string;
            /** @example null */
            formerName: string | null;
            /** @description The unit above until then */
            from: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
            } | null;
            /** @description The unit above from then on */
            to: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
            } | null;
            successors: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
                /** @example 1 */
                share: number;
            }[];
        };
        ReorganisationAct: {
            /** @enum {string} */
            kind: "create";
            units: components["schemas"]["MadeUnit"][];
        } | {
            /** @enum {string} */
            kind: "rename";
            units: {
                /** @example pgd-pho-yen */
                unit: string;
                /** @example Phòng GDĐT thành phố Phổ Yên */
                name?: string;
                shortName?: string;
                symbol?: string;
                place?: string;
                level?: string;
                adminCode?: string;
                /**
                 * Format: date
                 * @example 2025-07-01
                 */
                adminCodeFrom?: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "move";
            units: {
                /** @example mn-dien-luc */
                unit: string;
                /**
                 * @description The unit it stands beneath from then on
                 * @example ubnd-phuong-quan-trieu
                 */
                to: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "merge";
            /**
             * @example [
             *       "mn-hoa-mai"
             *     ]
             */
            units: string[];
            /**
             * @description Code of a unit that is there, or a unit to be made
             * @example mn-anh-duong
             */
            into: string | components["schemas"]["MadeUnit"];
        } | {
            /** @enum {string} */
            kind: "merge_provinces";
            /**
             * @example [
             *       "mn-hoa-mai"
             *     ]
             */
            units: string[];
            /**
             * @description Code of a unit that is there, or a unit to be made
             * @example mn-anh-duong
             */
            into: string | components["schemas"]["MadeUnit"];
        } | {
            /** @enum {string} */
            kind: "split";
            unit: string;
            /** @description It goes on with what is left of it */
            keepsOpen?: boolean;
            into: {
                /**
                 * @description Code of a unit that is there, or a unit to be made
                 * @example mn-anh-duong
                 */
                unit: string | components["schemas"]["MadeUnit"];
                /**
                 * @description The part that goes into it, as decided; figures are never divided
                 * @example 0.5
                 */
                share: number;
                /** @description Units directly beneath that go with this part */
                children?: string[];
            }[];
        } | {
            /** @enum {string} */
            kind: "close";
            /**
             * @example [
             *       "mn-hoa-mai"
             *     ]
             */
            units: string[];
            /** @description Where the units beneath them go */
            childrenTo?: string;
        } | {
            /** @enum {string} */
            kind: "reopen";
            units: {
                unit: string;
                parent?: string;
            }[];
        } | {
            /** @enum {string} */
            kind: "abolish_level";
            /** @example district */
            level: string;
            /** @description Only beneath this unit; the acting one unless told */
            under?: string;
            /** @description Units made at the same time, for instance the communes */
            create?: components["schemas"]["MadeUnit"][];
            /** @description Which unit goes where; readReorganisationTable makes it from a file */
            map?: {
                /** @example mn-dien-luc */
                unit: string;
                /**
                 * @description The unit it stands beneath from then on
                 * @example ubnd-phuong-quan-trieu
                 */
                to: string;
            }[];
            /**
             * @description Units that the table does not name go up to the unit above, or the order is refused
             * @enum {string}
             */
            rest?: "up" | "refuse";
        } | {
            /** @enum {string} */
            kind: "rename_level";
            /** @example district */
            level: string;
            nameVi?: string;
            nameEn?: string;
        };
        /** @description A unit that the order makes, open from its day on. Later acts of the same order may name it by its code. */
        MadeUnit: {
            /** @example MN Điện Lực */
            shortName?: string;
            /** @example TrMN */
            symbol?: string | null;
            /**
             * @example preschool
             * @enum {string|null}
             */
            educationLevel?: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
            /**
             * @example public
             * @enum {string|null}
             */
            ownership?: "public" | "private" | null;
            /**
             * @example ward
             * @enum {string|null}
             */
            areaType?: "ward" | "township" | "commune" | "mountain" | null;
            /** @example 168 */
            childCount?: number | null;
            /** @example Quang Vinh */
            place?: string | null;
            /** @example Trường Mầm non Điện Lực */
            name: string;
            /** @example school */
            level: string;
            /**
             * @description Code of the unit above; the acting unit unless told
             * @example pgd-tp-thai-nguyen
             */
            parent?: string;
            /**
             * @description Lower case letters, digits and hyphens; unique in the nation
             * @example mn-dien-luc
             */
            code?: string;
            /** @example 05434 */
            adminCode?: string;
            /**
             * Format: date
             * @example 2001-09-05
             */
            adminCodeFrom?: string;
        };
        Reorganisation: {
            /** Format: uuid */
            id: string;
            /**
             * @example merge
             * @enum {string}
             */
            kind: "create" | "rename" | "move" | "merge" | "split" | "close" | "reopen" | "abolish_level" | "merge_provinces" | "rename_level" | "import" | "several";
            /**
             * @description planned: waits for its day; done; cancelled before it, or laid aside; failed: could not be carried out on its day
             * @example done
             * @enum {string}
             */
            state: "planned" | "done" | "cancelled" | "failed";
            /**
             * @description For If-Match
             * @example 1
             */
            version: number;
            /** @example Sáp nhập Trường Mầm non Hoa Mai */
            title: string;
            /** @example Quyết định số 12/QĐ-UBND ngày 01/07/2025 */
            legalBasis: string;
            /** @example null */
            document: {
                unit: string;
                /** Format: uuid */
                id: string;
                number: string | null;
            } | null;
            /** @example 2025-07-01 */
            effectiveOn: string;
            /** @description The unit that ordered it */
            orderedBy: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
            };
            /**
             * Format: date-time
             * @example 2025-07-02T02:00:00.000Z
             */
            recordedAt: string;
            /** @example Nguyễn Văn An */
            recordedBy: string;
            /**
             * Format: date-time
             * @description When it was carried out, cancelled or found impossible
             * @example 2025-07-02T02:00:00.000Z
             */
            settledAt: string | null;
            /**
             * @description Why a planned one was not carried out
             * @example null
             */
            problem: {
                /**
                 * @example refused
                 * @enum {string}
                 */
                code: "refused" | "changed-later" | "not-allowed" | "left" | "unit-closed";
                /** @example Đến ngày hiệu lực, cây đơn vị đã khác */
                message: string;
                /** @description The first two hundred */
                faults: components["schemas"]["ReorganisationFault"][];
                /** @example 1 */
                faultCount: number;
            } | null;
            /**
             * @example {
             *       "made": 0,
             *       "ended": 1,
             *       "moved": 0,
             *       "renamed": 0,
             *       "reopened": 0
             *     }
             */
            counts: {
                [key: string]: number;
            };
        };
        ReorganisationOrder: {
            /**
             * Format: date
             * @description The day it holds from; one still to come: it is planned, and carried out then
             * @example 2025-07-01
             */
            effectiveOn: string;
            /**
             * @description Done one after the other, all together or not at all
             * @example [
             *       {
             *         "kind": "merge",
             *         "units": [
             *           "mn-hoa-mai"
             *         ],
             *         "into": "mn-anh-duong"
             *       }
             *     ]
             */
            acts: components["schemas"]["ReorganisationAct"][];
            /**
             * @description Whoever served a unit that has one successor goes on there, in the same roles; whoever is invited to it is invited there
             * @default true
             */
            passStaff: boolean;
            /** @example Sáp nhập Trường Mầm non Hoa Mai */
            title: string;
            /** @example Quyết định số 12/QĐ-UBND ngày 01/07/2025 */
            legalBasis: string;
            /** @description The legal basis as a document of the library */
            document?: {
                unit: string;
                /** Format: uuid */
                id: string;
            };
            /**
             * @description The tree that the preview was made of; refused when it has changed since
             * @example 75-81-1656633600000
             */
            tree?: string;
        };
        ReorganisationTable: {
            /**
             * @description Lines with content
             * @example 63
             */
            lines: number;
            /** @description For the act abolish_level or move; empty with errors */
            map: {
                /** @example mn-dien-luc */
                unit: string;
                /**
                 * @description The unit it stands beneath from then on
                 * @example ubnd-phuong-quan-trieu
                 */
                to: string;
            }[];
            errors: {
                /** @example 12 */
                line: number;
                /** @example to */
                column: string;
                /** @example Đơn vị mới */
                heading: string;
                /** @example unknown-unit */
                code: string;
                /** @example Không thấy đơn vị này */
                message: string;
                /** @example xa-khong-co */
                value: string;
            }[];
            /** @example 0 */
            errorCount: number;
            /** @example [] */
            ignoredColumns: string[];
        };
        ReorganisationDraft: components["schemas"]["ReorganisationDraftHead"] & {
            /**
             * Format: uuid
             * @description What it became when it was carried out
             */
            reorganisation: string | null;
            /**
             * @description Lines of the table with content
             * @example 10098
             */
            lines: number;
            /** @description Nothing is wrong or left out: there is an order to look at */
            isReady: boolean;
            totals: {
                /** @example province */
                level: string;
                /** @example Sở GDĐT */
                levelName: string;
                /** @example 63 */
                before: number;
                /** @example 34 */
                after: number;
            }[];
            /** @description How many units meet each fate */
            counts: {
                made?: number;
                merged?: number;
                split?: number;
                moved?: number;
                ended?: number;
                kept?: number;
                unmapped?: number;
            };
            units: {
                items: {
                    /**
                     * @description What becomes of a unit: it begins (`made`), becomes another as a whole (`merged`) or in parts (`split`), goes beneath another (`moved`), ends, is kept, or nothing is said of it (`unmapped`)
                     * @enum {string}
                     */
                    fate: "made" | "merged" | "split" | "moved" | "ended" | "kept" | "unmapped";
                    /** @example commune */
                    level: string;
                    /** @example UBND cấp xã */
                    levelName: string;
                    /** @example 05434 */
                    adminCode: string;
                    /** @example UBND Phường Quang Vinh */
                    name: string;
                    /** @example ubnd-phuong-quang-vinh */
                    code: string | null;
                    /** @description Whom a new unit comes from; of another, whom it becomes or goes beneath */
                    others: {
                        /** @example 05482 */
                        adminCode: string;
                        /** @example UBND Phường Quan Triều */
                        name: string;
                        /** @example 1 */
                        share: number;
                    }[];
                }[];
                /** @example 10000 */
                total: number;
                /** @example 1 */
                page: number;
                /** @example 50 */
                limit: number;
            };
            /** @description The first thousand wrong cells of both files */
            errors: {
                /** @example 12 */
                line: number;
                /** @example to */
                column: string;
                /** @example Đơn vị mới */
                heading: string;
                /** @example unknown-unit */
                code: string;
                /** @example Không thấy đơn vị này */
                message: string;
                /** @example xa-khong-co */
                value: string;
                /**
                 * @description The file that the cell is in
                 * @enum {string}
                 */
                file: "tree" | "table";
            }[];
            /** @example 0 */
            errorCount: number;
        };
        ReorganisationDraftHead: {
            /** Format: uuid */
            id: string;
            /** @example Sắp xếp đơn vị hành chính 2025 */
            title: string;
            /** @example Nghị quyết số 202/2025/QH15 */
            legalBasis: string;
            /** @example 2025-07-01 */
            effectiveOn: string | null;
            /** @example true */
            passStaff: boolean;
            /**
             * @description File of the new tree
             * @example danh-muc-moi.json
             */
            treeName: string;
            /**
             * @description File of who becomes whom
             * @example bang-chuyen-doi.xlsx
             */
            tableName: string | null;
            /** @example Nguyễn Văn An */
            madeBy: string | null;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            changedAt: string;
            /** @example 3 */
            version: number;
        };
        ReorganisationList: {
            items: components["schemas"]["Reorganisation"][];
            /** @example 3 */
            total: number;
            /** @example 1 */
            page: number;
            /** @example 50 */
            limit: number;
        };
        ReorganisationDetail: components["schemas"]["Reorganisation"] & {
            units: {
                items: components["schemas"]["ReorganisedUnit"][];
                /** @example 1 */
                total: number;
                /** @example 1 */
                page: number;
                /** @example 50 */
                limit: number;
            };
            levels: {
                /** @example district */
                code: string;
                /** @example Phòng GDĐT */
                nameVi: string;
                /** @example District office */
                nameEn: string;
            }[];
        };
        PlannedOrder: {
            /** @example Sáp nhập Trường Mầm non Hoa Mai */
            title: string;
            /** @example Quyết định số 12/QĐ-UBND ngày 01/07/2025 */
            legalBasis: string;
            /**
             * Format: date
             * @description The day it holds from; one still to come: it is planned, and carried out then
             * @example 2025-07-01
             */
            effectiveOn: string;
            /**
             * @description Done one after the other, all together or not at all
             * @example [
             *       {
             *         "kind": "merge",
             *         "units": [
             *           "mn-hoa-mai"
             *         ],
             *         "into": "mn-anh-duong"
             *       }
             *     ]
             */
            acts: components["schemas"]["ReorganisationAct"][];
            /**
             * @description Whoever served a unit that has one successor goes on there, in the same roles; whoever is invited to it is invited there
             * @default true
             */
            passStaff: boolean;
            /** @description The legal basis as a document of the library */
            document?: {
                unit: string;
                /** Format: uuid */
                id: string;
            };
            /**
             * @description For If-Match
             * @example 1
             */
            version: number;
            units: {
                /** @example mn-hoa-mai */
                code: string;
                /** @example Trường Mầm non Hoa Mai */
                name: string;
                /** @example school */
                level: string;
            }[];
        };
        Level: {
            /** @example district */
            code: string;
            /** @example Phòng GDĐT */
            nameVi: string;
            /** @example District office */
            nameEn: string;
            /**
             * @description In the reader's language
             * @example Phòng GDĐT
             */
            name: string;
            /**
             * @description A unit's rank is greater than that of the unit above it
             * @example 2
             */
            rank: number;
            /**
             * @description Units of this level send figures
             * @example false
             */
            isReporting: boolean;
            /**
             * @description Roles that a person may hold in a unit of this level
             * @example [
             *       "tier2_admin",
             *       "tier2_officer",
             *       "auditor"
             *     ]
             */
            roles: string[];
            /** @example 1 */
            version: number;
        };
        Settings: {
            twoFactorRoles: {
                /**
                 * @description What this unit demands itself
                 * @example [
                 *       "province_admin",
                 *       "tier2_admin"
                 *     ]
                 */
                own: string[];
                /**
                 * @description What holds here: its own demand together with those of every unit above
                 * @example [
                 *       "province_admin",
                 *       "tier2_admin"
                 *     ]
                 */
                binding: string[];
                above: {
                    /** @example so-gddt-thai-nguyen */
                    unitCode: string;
                    /** @example Sở GDĐT Thái Nguyên */
                    unitName: string;
                    /**
                     * @example [
                     *       "province_admin",
                     *       "tier2_admin"
                     *     ]
                     */
                    value: string[];
                }[];
            };
            separateVerifier: {
                /**
                 * @description What this unit demands itself
                 * @example true
                 */
                own: boolean;
                /**
                 * @description What holds here: its own demand together with those of every unit above
                 * @example true
                 */
                binding: boolean;
                above: {
                    /** @example so-gddt-thai-nguyen */
                    unitCode: string;
                    /** @example Sở GDĐT Thái Nguyên */
                    unitName: string;
                    /** @example true */
                    value: boolean;
                }[];
            };
            /** @example 2 */
            version: number;
        };
        Cluster: {
            /** Format: uuid */
            id: string;
            /**
             * @description `cluster` (cụm, by place) or `block` (khối, by kind of unit); a unit is in one of each at most
             * @enum {string}
             */
            kind: "cluster" | "block";
            /** @example Cụm thi đua số 1 */
            name: string;
            /**
             * Format: date
             * @example 2001-09-05
             */
            validFrom: string;
            /**
             * Format: date
             * @description First day on which it is no more
             */
            validTo: string | null;
            owner: {
                /** @example so-gddt-thai-nguyen */
                code: string;
                /** @example Sở GDĐT Thái Nguyên */
                name: string;
            };
            isOwn: boolean;
            /**
             * Format: date
             * @description The day whose members are told
             * @example 2001-09-05
             */
            membersOn: string;
            /** @description Members that the acting unit can see, in Vietnamese order */
            members: {
                /** @example mn-dien-luc */
                code: string;
                /** @example Trường Mầm non Điện Lực */
                name: string;
                /** @example MN Điện Lực */
                shortName: string;
                /** @example Phòng GDĐT TP Thái Nguyên */
                parentName: string | null;
                /**
                 * Format: date
                 * @example 2001-09-05
                 */
                validFrom: string;
                /** Format: date */
                validTo: string | null;
            }[];
            /** @example 1 */
            version: number;
        };
        NewCluster: {
            /**
             * @description `cluster` (cụm, by place) or `block` (khối, by kind of unit); a unit is in one of each at most
             * @default cluster
             * @enum {string}
             */
            kind: "cluster" | "block";
            /** @example Cụm thi đua số 1 */
            name: string;
            /**
             * Format: date
             * @example 2001-09-05
             */
            validFrom?: string;
        };
        ClusterChange: {
            /** @example Cụm thi đua số 1 */
            name: string;
        };
        ClusterMembers: {
            /**
             * Format: date
             * @example 2001-09-05
             */
            from: string;
            /**
             * @description Codes of the units that are in it from then on
             * @example [
             *       "mn-dien-luc",
             *       "mn-19-5"
             *     ]
             */
            units: string[];
            /**
             * @description Take units out of another cluster of the same kind; without it such units are refused
             * @default false
             */
            move: boolean;
        };
        Me: {
            /**
             * @example {
             *       "id": "0197c1a2-7e00-7000-8000-0000000000a1",
             *       "name": "Nguyễn Thị Vân",
             *       "email": "van@dienluc.example",
             *       "twoFactorEnabled": false
             *     }
             */
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
                twoFactorEnabled: boolean;
            };
            /**
             * @description Some role of theirs demands a second factor that is not set up yet
             * @example false
             */
            mustEnrollTwoFactor: boolean;
            memberships: components["schemas"]["Membership"][];
        };
        Membership: {
            /**
             * @example {
             *       "code": "mn-dien-luc",
             *       "name": "Trường Mầm non Điện Lực",
             *       "shortName": "MN Điện Lực",
             *       "level": "school",
             *       "levelName": "Trường",
             *       "parentName": "Phòng GDĐT thành phố Thái Nguyên"
             *     }
             */
            unit: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                levelName: string;
                parentName: string | null;
            };
            /**
             * @example [
             *       "school_head"
             *     ]
             */
            roles: string[];
            /**
             * @example [
             *       "units.read",
             *       "results.enter",
             *       "results.submit"
             *     ]
             */
            permissions: string[];
            /** @example Hiệu trưởng */
            position: string | null;
        };
        InvitationOffer: {
            unit: {
                /** @example mn-dien-luc */
                code: string;
                /** @example Trường Mầm non Điện Lực */
                name: string;
            };
            /** @example van@dienluc.example */
            email: string;
            /** @example Nguyễn Thị Vân */
            name: string;
            /**
             * @example [
             *       "school_head"
             *     ]
             */
            roles: string[];
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            expiresAt: string;
            /**
             * @description The e-mail already has an account, whose password is asked
             * @example false
             */
            hasAccount: boolean;
        };
        PersonList: {
            items: components["schemas"]["Person"][];
            /** @example 20 */
            total: number;
            /** @example 1 */
            page: number;
            /** @example 50 */
            limit: number;
        };
        Person: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000a1
             */
            id: string;
            /** @example Nguyễn Thị Vân */
            name: string;
            /** @example Hiệu trưởng */
            position: string | null;
            /**
             * @description Works in the unit
             * @example true
             */
            isActive: boolean;
            access: components["schemas"]["Access"];
            /**
             * @example [
             *       {
             *         "id": "0197c1a2-7e00-7000-8000-0000000000b1",
             *         "name": "Ban giám hiệu",
             *         "isHead": true
             *       }
             *     ]
             */
            groups: {
                /** Format: uuid */
                id: string;
                name: string;
                isHead: boolean;
            }[];
            /** @example 1 */
            version: number;
        };
        /** @description What the person may do here; null without an account */
        Access: {
            /**
             * @description Told to those who manage people, null to others
             * @example van@dienluc.example
             */
            email: string | null;
            /**
             * @example [
             *       "school_head"
             *     ]
             */
            roles: string[];
            /** @example 1 */
            version: number;
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            since: string;
        } | null;
        Invitation: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000c1
             */
            id: string;
            unit: {
                /** @example mn-dien-luc */
                code: string;
                /** @example Trường Mầm non Điện Lực */
                name: string;
            };
            /** @example van@dienluc.example */
            email: string;
            /** @example Nguyễn Thị Vân */
            name: string;
            /** @example Hiệu trưởng */
            position: string | null;
            /**
             * @example [
             *       "school_head"
             *     ]
             */
            roles: string[];
            /**
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "expired" | "accepted" | "revoked";
            /** @example Trần Văn Hải */
            invitedBy: string;
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            expiresAt: string;
            /**
             * @description Made by the acting unit, which alone may renew or revoke it
             * @example true
             */
            isOurs: boolean;
        };
        InvitationLink: {
            invitation: components["schemas"]["Invitation"];
            /**
             * @description Shown this once; only its hash is kept. Null where a repeated request is answered from memory
             * @example https://thidua.example.edu.vn/loi-moi/9mC0bYyJ0l3oQK1m3VQy7bq2b8Yb5m1mJc2u6zv2n1E
             */
            link: string | null;
            /**
             * @description Whether it is also on its way by e-mail
             * @example false
             */
            isMailed: boolean;
        };
        Group: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000b1
             */
            id: string;
            /** @example Tổ mẫu giáo 5 tuổi */
            name: string;
            /**
             * @example professional
             * @enum {string}
             */
            kind: "board" | "steering" | "professional" | "office" | "council" | "other";
            /** @example 3 */
            position: number;
            /**
             * @example [
             *       {
             *         "id": "0197c1a2-7e00-7000-8000-0000000000a1",
             *         "name": "Nguyễn Thị Vân",
             *         "position": "Giáo viên",
             *         "isHead": true
             *       }
             *     ]
             */
            members: {
                /** Format: uuid */
                id: string;
                name: string;
                position: string | null;
                isHead: boolean;
            }[];
            /** @example 1 */
            version: number;
        };
        NewGroup: {
            /** @example Tổ mẫu giáo 5 tuổi */
            name: string;
            /**
             * @example professional
             * @enum {string}
             */
            kind: "board" | "steering" | "professional" | "office" | "council" | "other";
            /**
             * @example [
             *       "0197c1a2-7e00-7000-8000-0000000000a1"
             *     ]
             */
            memberIds?: string[];
            /**
             * Format: uuid
             * @description One of the members, or nobody
             * @example 0197c1a2-7e00-7000-8000-0000000000a1
             */
            headId?: string | null;
        };
        GroupChange: {
            /** @example Tổ mẫu giáo 5 tuổi */
            name?: string;
            /**
             * @example professional
             * @enum {string}
             */
            kind?: "board" | "steering" | "professional" | "office" | "council" | "other";
            /**
             * @example [
             *       "0197c1a2-7e00-7000-8000-0000000000a1"
             *     ]
             */
            memberIds?: string[];
            /**
             * Format: uuid
             * @description One of the members, or nobody
             * @example 0197c1a2-7e00-7000-8000-0000000000a1
             */
            headId?: string | null;
            position?: number;
        };
        Indicator: {
            /** Format: uuid */
            id: string;
            unitCode: string;
            unitShortName: string;
            isOwn: boolean;
            /** @example MN-F2 */
            code: string;
            /** @enum {string} */
            kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
            /** @description A ratio shown as a percentage */
            isPercent: boolean;
            /**
             * @description Which way is better
             * @enum {string}
             */
            direction: "higher" | "lower";
            /**
             * @description How figures of several units add up
             * @enum {string}
             */
            overUnits: "sum" | "share" | "ratio" | "mean" | "distribution";
            /**
             * @description How figures of several periods add up
             * @enum {string}
             */
            overTime: "sum" | "last" | "mean" | "max" | "min";
            /** @enum {string|null} */
            educationLevel: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
            /**
             * @description Content of the campaign it belongs to
             * @example đ
             */
            content: string | null;
            /**
             * Format: decimal
             * @example 12.5
             */
            valueMin: string | null;
            /**
             * Format: decimal
             * @example 12.5
             */
            valueMax: string | null;
            isPublished: boolean;
            /** @description As valid today, in the reader's language */
            name: string;
            measure: string;
            numerator: string | null;
            denominator: string | null;
            description: string | null;
            versions: components["schemas"]["IndicatorVersion"][];
            version: number;
        };
        IndicatorVersion: {
            /**
             * Format: date
             * @example 2022-01-12
             */
            validFrom: string;
            /**
             * Format: date
             * @description Last day; null while in force
             * @example 2022-01-12
             */
            validTo: string | null;
            nameVi: string;
            nameEn: string;
            measureVi: string;
            measureEn: string;
            numeratorVi: string | null;
            numeratorEn: string | null;
            denominatorVi: string | null;
            denominatorEn: string | null;
            descriptionVi: string | null;
            descriptionEn: string | null;
            source: string | null;
        };
        NewIndicator: {
            code: string;
            /** @enum {string} */
            kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
            /** @default false */
            isPercent: boolean;
            /**
             * @default higher
             * @enum {string}
             */
            direction: "higher" | "lower";
            /**
             * @description The usual one of its kind when left out
             * @enum {string}
             */
            overUnits?: "sum" | "share" | "ratio" | "mean" | "distribution";
            /**
             * @description The usual one of its kind when left out
             * @enum {string}
             */
            overTime?: "sum" | "last" | "mean" | "max" | "min";
            /**
             * @default null
             * @enum {string|null}
             */
            educationLevel: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
            content?: string | null;
            /**
             * Format: decimal
             * @default null
             * @example 12.5
             */
            valueMin: string | null;
            /**
             * Format: decimal
             * @default null
             * @example 12.5
             */
            valueMax: string | null;
            /**
             * Format: date
             * @description First day on which the wording holds
             * @example 2022-01-12
             */
            validFrom: string;
            nameVi: string;
            nameEn?: string | null;
            measureVi: string;
            measureEn?: string | null;
            numeratorVi?: string | null;
            numeratorEn?: string | null;
            denominatorVi?: string | null;
            denominatorEn?: string | null;
            descriptionVi?: string | null;
            descriptionEn?: string | null;
            source?: string | null;
        };
        IndicatorImportPreview: {
            /**
             * @description Lines with content
             * @example 12
             */
            lines: number;
            /** @description What would be made, as far as the lines are right */
            rows: {
                /** @example 2 */
                line: number;
                /** @example MN-F2 */
                code: string;
                name: string;
                measure: string;
                /** @enum {string} */
                kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
                /** @description A ratio shown as a percentage */
                isPercent: boolean;
                /**
                 * @description How figures of several units add up
                 * @enum {string}
                 */
                overUnits: "sum" | "share" | "ratio" | "mean" | "distribution";
                /**
                 * @description How figures of several periods add up
                 * @enum {string}
                 */
                overTime: "sum" | "last" | "mean" | "max" | "min";
                /**
                 * @description Content of the campaign it belongs to
                 * @example đ
                 */
                content: string | null;
                /**
                 * Format: date
                 * @example 2022-01-12
                 */
                validFrom: string;
            }[];
            errors: {
                /**
                 * @description Line of the file
                 * @example 3
                 */
                line: number;
                /** @example nameVi */
                column: string;
                /**
                 * @description Heading as the file writes it
                 * @example Tên chỉ số
                 */
                heading: string;
                /** @example missing */
                code: string;
                /** @example Ô này phải có nội dung. */
                message: string;
                /** @example  */
                value: string;
            }[];
            /**
             * @description Headings that mean nothing here
             * @example [
             *       "Ghi chú"
             *     ]
             */
            ignoredColumns: string[];
        };
        IndicatorDetail: components["schemas"]["Indicator"] & {
            /** @description Then its kind and the way it adds up are fixed */
            hasFigures: boolean;
            /** @description Some campaign asks for it */
            isAsked: boolean;
        };
        IndicatorTemplate: {
            /** @example preschool-36 */
            key: string;
            name: string;
            /** @enum {string} */
            educationLevel: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing";
            indicators: {
                code: string;
                name: string;
                measure: string;
                /** @enum {string} */
                kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
                content: string;
                /** @enum {string} */
                frequency: "month" | "quarter" | "term" | "school_year" | "year";
                /**
                 * Format: decimal
                 * @example 12.5
                 */
                weight: string;
                isMandatory: boolean;
                isEvidenceRequired: boolean;
                /**
                 * Format: uuid
                 * @description Where the unit or one above already has it
                 */
                indicatorId: string | null;
            }[];
        };
        CampaignItem: {
            /** Format: uuid */
            id: string;
            name: string;
            theme: string | null;
            /** @enum {string} */
            form: "regular" | "thematic";
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn: string;
            /**
             * @description Of the launching unit
             * @enum {string}
             */
            status: "draft" | "running" | "closed";
            launchedBy: components["schemas"]["CampaignUnit"];
            /** @description The unit's own plan; null where it has none */
            own: {
                /** @enum {string} */
                status: "draft" | "running" | "closed";
                documentNumber: string | null;
                /**
                 * Format: date
                 * @example 2022-01-12
                 */
                documentOn: string | null;
                /** Format: date-time */
                publishedAt: string | null;
            } | null;
            canAdopt: boolean;
            /** @description The person asking has confirmed the unit's own plan */
            isAcknowledged: boolean;
        };
        CampaignUnit: {
            code: string;
            name: string;
            shortName: string;
            level: string;
            levelName: string;
        };
        CampaignChanged: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "draft" | "running" | "closed";
            version: number;
        };
        NewCampaign: {
            name: string;
            /**
             * @default thematic
             * @enum {string}
             */
            form: "regular" | "thematic";
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn: string;
            planTitle?: string | null;
            theme?: string | null;
            participants?: string | null;
            goals?: string | null;
            documentNumber?: string | null;
            documentPlace?: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            documentOn?: string | null;
            signerTitle?: string | null;
            signerName?: string | null;
            /**
             * @description Whether to begin with the built-in structure of a plan
             * @default none
             * @enum {string}
             */
            outline: "none" | "built_in";
        };
        Campaign: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["CampaignUnit"] & unknown;
            isOwn: boolean;
            /** @description Unit above it in the tree, as far as it may be known */
            parentName: string | null;
            /** @description This unit launched the campaign */
            isRoot: boolean;
            /** @description Who runs it from the launching unit down to this one */
            line: components["schemas"]["CampaignLineMember"][];
            name: string;
            planTitle: string | null;
            theme: string | null;
            /** @enum {string} */
            form: "regular" | "thematic";
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn: string;
            participants: string | null;
            goals: string | null;
            documentNumber: string | null;
            documentPlace: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            documentOn: string | null;
            signerTitle: string | null;
            signerName: string | null;
            /** @enum {string} */
            status: "draft" | "running" | "closed";
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @description The acting unit has no plan of its own yet and may make one */
            canAdopt: boolean;
            /**
             * Format: date-time
             * @description When the person asking confirmed it
             */
            acknowledgedAt: string | null;
            /** @description There is a newer edition than the one the person asking confirmed */
            isChangedSince: boolean;
            /** @description What has changed in the newest edition */
            editionNote: string | null;
            /**
             * Format: date-time
             * @description Changed after it was published, and the unit has not yet said whether that concerns everybody
             */
            editedAt: string | null;
            sections: components["schemas"]["PlanSection"][];
            stages: components["schemas"]["CampaignStage"][];
            /** @description Whose stages these are: the unit's, or the nearest above */
            stagesOf: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                levelName: string;
            } | null;
            bases: components["schemas"]["PlanBasis"][];
            tasks: components["schemas"]["PlanTask"][];
            criteria: components["schemas"]["PlanCriterion"][];
            periods: components["schemas"]["CalendarPeriod"][];
            findings: components["schemas"]["PlanFinding"][];
            version: number;
        };
        CampaignLineMember: {
            unit: components["schemas"]["CampaignUnit"];
            /** @enum {string} */
            status: "draft" | "running" | "closed";
            planTitle: string | null;
            documentNumber: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            documentOn: string | null;
            /** Format: date-time */
            publishedAt: string | null;
        };
        PlanSection: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "header" | "title" | "basis" | "heading" | "content" | "paragraph" | "bullet" | "recipient" | "signature";
            depth: number;
            /** @example II. */
            label: string | null;
            body: string;
            /** @description Remark beside the text, not part of it */
            note: string | null;
            /** @enum {string} */
            origin: "own" | "inherited" | "added";
        };
        CampaignStage: {
            /** @enum {string} */
            kind: "stage" | "phase" | "interim_review" | "final_review";
            title: string;
            description: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn: string | null;
        };
        PlanBasis: {
            position: number;
            /** @enum {string} */
            kind: "program" | "campaign" | "organises";
            /** @example Điều 16 */
            article: string | null;
            /** Format: uuid */
            documentId: string;
            number: string;
            title: string;
            issuer: string;
            documentKind: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            effectiveFrom: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            effectiveTo: string | null;
            /** @description On the plan's date */
            isInForce: boolean;
        };
        PlanTask: {
            /** Format: uuid */
            id: string;
            title: string;
            sectionLabel: string | null;
            /** @enum {string|null} */
            groupKind: "board" | "steering" | "professional" | "office" | "council" | "staff" | null;
            group: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            owner: {
                /** Format: uuid */
                id: string;
                name: string;
                position: string | null;
            } | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            dueOn: string | null;
            indicators: {
                /** Format: uuid */
                id: string;
                code: string;
                name: string;
            }[];
            /** @enum {string} */
            status: "open" | "done";
            /** Format: date-time */
            doneAt: string | null;
            /** @enum {string} */
            origin: "own" | "inherited" | "added";
            version: number;
        };
        PlanCriterion: {
            /** Format: uuid */
            indicatorId: string;
            code: string;
            name: string;
            measure: string;
            numerator: string | null;
            denominator: string | null;
            description: string | null;
            content: string | null;
            /** @enum {string} */
            kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
            isPercent: boolean;
            /** @enum {string} */
            direction: "higher" | "lower";
            /** @enum {string} */
            overUnits: "sum" | "share" | "ratio" | "mean" | "distribution";
            /** @enum {string} */
            overTime: "sum" | "last" | "mean" | "max" | "min";
            /**
             * Format: decimal
             * @example 12.5
             */
            valueMin: string | null;
            /**
             * Format: decimal
             * @example 12.5
             */
            valueMax: string | null;
            /**
             * Format: decimal
             * @example 12.5
             */
            weight: string;
            /** @enum {string} */
            frequency: "month" | "quarter" | "term" | "school_year" | "year";
            isMandatory: boolean;
            isEvidenceRequired: boolean;
            askedBy: {
                code: string;
                shortName: string;
            };
            /** @description Set above: cannot be changed here */
            isLocked: boolean;
            /** @description By year, what applies: the strictest along the line; for what is summed over schools that of the nearest unit */
            targets: {
                year: number;
                /**
                 * Format: decimal
                 * @description On the indicator's own scale: 85 % is 0.85
                 * @example 12.5
                 */
                value: string;
                /** @description The unit whose plan this is has set it */
                isOwn: boolean;
                /** @enum {string} */
                origin: "own" | "added";
                /** @description What that unit has set; a stricter one above may count instead */
                own: {
                    /**
                     * Format: decimal
                     * @example 12.5
                     */
                    value: string;
                    /** @enum {string} */
                    origin: "own" | "added";
                } | null;
                /** @description What applies from above, and who set it */
                above: {
                    /**
                     * Format: decimal
                     * @example 12.5
                     */
                    value: string;
                    setBy: {
                        code: string;
                        shortName: string;
                    };
                } | null;
            }[];
        };
        CalendarPeriod: {
            /** @example 2022-01 */
            period: string;
            /** @enum {string} */
            kind: "month" | "quarter" | "term" | "school_year" | "year";
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            dueOn: string;
            graceDays: number;
        };
        PlanFinding: {
            code: string;
            message: string;
            sectionId: string | null;
            basisPosition: number | null;
            successor: {
                /** Format: uuid */
                documentId: string;
                number: string;
                title: string;
            } | null;
        };
        CampaignChange: {
            name?: string;
            /** @enum {string} */
            form?: "regular" | "thematic";
            /**
             * Format: date
             * @example 2022-01-12
             */
            startsOn?: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            endsOn?: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            documentOn?: string | null;
            planTitle?: string | null;
            theme?: string | null;
            participants?: string | null;
            goals?: string | null;
            documentNumber?: string | null;
            documentPlace?: string | null;
            signerTitle?: string | null;
            signerName?: string | null;
        };
        BasisGraph: {
            /**
             * Format: date
             * @description The plan's date: what is in force is told for that day
             */
            on: string;
            nodes: {
                id: string;
                number: string | null;
                title: string;
                issuer: string;
                kind: string;
                /** Format: date */
                issuedOn: string | null;
                /** Format: date */
                effectiveFrom: string | null;
                /** Format: date */
                effectiveTo: string | null;
                isInForce: boolean;
                successorId: string | null;
                /** @description Code of the unit whose plan this is */
                planOf: string | null;
                isOwn: boolean;
                /** @description Steps from what rests on nothing */
                rank: number;
            }[];
            edges: {
                fromId: string;
                toId: string;
                /** @enum {string} */
                kind: "program" | "campaign" | "organises";
                article: string | null;
            }[];
        };
        NewPlanTask: {
            title: string;
            sectionLabel?: string | null;
            /**
             * Format: uuid
             * @default null
             */
            groupId: string | null;
            /**
             * @description Taken from the group where one is named
             * @default null
             * @enum {string|null}
             */
            groupKind: "board" | "steering" | "professional" | "office" | "council" | "staff" | null;
            /**
             * Format: uuid
             * @default null
             */
            ownerPersonId: string | null;
            /**
             * Format: date
             * @default null
             * @example 2022-01-12
             */
            dueOn: string | null;
            /** @default [] */
            indicatorIds: string[];
            /**
             * @default own
             * @enum {string}
             */
            origin: "own" | "added";
        };
        Acknowledgement: {
            /** Format: uuid */
            personId: string;
            name: string;
            position: string | null;
            groups: string[];
            /** @enum {string} */
            state: "none" | "earlier" | "confirmed";
            /** Format: date-time */
            acknowledgedAt: string | null;
        };
        CampaignAdoption: {
            unit: components["schemas"]["CampaignUnit"];
            isReporting: boolean;
            /** @enum {string} */
            state: "none" | "running" | "closed";
            documentNumber: string | null;
            /** Format: date */
            documentOn: string | null;
            /** Format: date-time */
            publishedAt: string | null;
            /** @description Indicators for which it has set targets of its own */
            targetCount: number;
            /** @description Units in it that are asked for figures */
            schoolCount: number;
            adoptedCount: number;
            withTargetsCount: number;
        };
        LegalDocument: {
            /** Format: uuid */
            id: string;
            unitCode: string;
            unitShortName: string;
            isOwn: boolean;
            /** @example 15/2003/QH11 */
            number: string;
            title: string;
            /** @example law */
            kind: string;
            issuer: string;
            /**
             * Format: date
             * @example 2022-01-12
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @example 2022-01-12
             */
            effectiveFrom: string | null;
            /**
             * Format: date
             * @description Last day in force
             * @example 2022-01-12
             */
            effectiveTo: string | null;
            /** Format: uuid */
            replacedById: string | null;
            source: string | null;
            basedOn: {
                /** Format: uuid */
                documentId: string;
                /** @enum {string} */
                kind: "program" | "campaign" | "organises";
            }[];
            version: number;
        };
        NewLegalDocument: {
            number: string;
            title: string;
            /**
             * @default other
             * @enum {string}
             */
            kind: "constitution" | "law" | "resolution" | "decree" | "decision" | "circular" | "directive" | "plan" | "guidance" | "other";
            issuer: string;
            /**
             * Format: date
             * @default null
             * @example 2022-01-12
             */
            issuedOn: string | null;
            /**
             * Format: date
             * @default null
             * @example 2022-01-12
             */
            effectiveFrom: string | null;
            /**
             * Format: date
             * @default null
             * @example 2022-01-12
             */
            effectiveTo: string | null;
            /**
             * Format: uuid
             * @description A document of the same unit
             * @default null
             */
            replacedById: string | null;
            source?: string | null;
            /**
             * @description Documents of the same unit that this one is built on
             * @default []
             */
            basedOn: {
                /** Format: uuid */
                documentId: string;
                /** @enum {string} */
                kind: "program" | "campaign" | "organises";
            }[];
        };
        ReportList: {
            items: (components["schemas"]["PeriodRef"] & {
                /**
                 * @description none: nothing typed yet. draft: typed, never sent
                 * @example sent
                 * @enum {string}
                 */
                state: "none" | "draft" | "sent" | "returned" | "approved";
                revision: number;
                isStarted: boolean;
                isLate: boolean;
                isOverdue: boolean;
                hasUnsentChanges: boolean;
                /** @description Figures asked for */
                asked: number;
                filled: number;
                /** @description Figures returned with a reason */
                findings: number;
                /** Format: date-time */
                sentAt: string | null;
                sentBy: string | null;
                receipt: string | null;
                /** Format: date-time */
                decidedAt: string | null;
                decidedBy: string | null;
            })[];
        };
        PeriodRef: {
            period: string;
            /** @enum {string} */
            kind: "month" | "quarter" | "term" | "school_year" | "year";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** Format: date */
            dueOn: string;
            graceDays: number;
        };
        Report: {
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
                isOwn: boolean;
            };
            period: components["schemas"]["PeriodRef"];
            previousPeriod: string | null;
            nextPeriod: string | null;
            unitName: string;
            /** @description The unit that receives the report; null for a unit's own campaign */
            reviewer: {
                name: string;
                shortName: string;
            } | null;
            /**
             * @description none: nothing typed yet. draft: typed, never sent
             * @example sent
             * @enum {string}
             */
            state: "none" | "draft" | "sent" | "returned" | "approved";
            /** @description Newest revision sent, 0 before the first: name it in If-Match when sending */
            version: number;
            /** @description First sent after the due day and its days of grace */
            isLate: boolean;
            /** @description Not sent yet, and past the last day */
            isOverdue: boolean;
            hasUnsentChanges: boolean;
            canEnter: boolean;
            /**
             * @description Why the reader cannot send, apart from what is missing or wrong; null: can
             * @enum {string|null}
             */
            cannotSend: "permission" | "own_figures" | "approved" | "not_started" | "campaign" | "unchanged" | null;
            /** Format: date-time */
            firstSentAt: string | null;
            /** Format: date-time */
            sentAt: string | null;
            sentBy: string | null;
            receipt: string | null;
            /**
             * Format: date-time
             * @description Last change of the draft
             */
            savedAt: string | null;
            /** @description Newest first */
            decisions: components["schemas"]["Decision"][];
            /** @description What the plan calls the contents that figures are grouped by */
            contents: {
                /** @example a */
                content: string;
                title: string;
            }[];
            figures: components["schemas"]["EntryFigure"][];
        };
        Decision: {
            revision: number;
            /** @enum {string} */
            decision: "approved" | "returned" | "withdrawn";
            reason: string | null;
            reviewerName: string;
            unitName: string | null;
            /** Format: date-time */
            decidedAt: string;
            findings: {
                /** Format: uuid */
                indicatorId: string;
                reason: string;
            }[];
        };
        EntryFigure: {
            /** Format: uuid */
            indicatorId: string;
            /** @example MN-A4 */
            code: string;
            content: string | null;
            name: string;
            measure: string;
            numerator: string | null;
            denominator: string | null;
            description: string | null;
            /** @enum {string} */
            kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
            isPercent: boolean;
            /** @enum {string} */
            direction: "higher" | "lower";
            /** @enum {string} */
            overTime: "sum" | "last" | "mean" | "max" | "min";
            /**
             * @description Exact decimal
             * @example 12.5
             */
            valueMin: string | null;
            /**
             * @description Exact decimal
             * @example 12.5
             */
            valueMax: string | null;
            isMandatory: boolean;
            isEvidenceRequired: boolean;
            /** @description Short name of the unit whose criterion it is */
            askedBy: string;
            /**
             * @description Of the period's year, on the indicator's own scale: 85 % is 0.85
             * @example 12.5
             */
            target: string | null;
            previous: components["schemas"]["FigureParts"];
            before: components["schemas"]["FigureParts"] & unknown;
            /**
             * @description Exact decimal
             * @example 12.5
             */
            num: string | null;
            /**
             * @description Exact decimal
             * @example 12.5
             */
            den: string | null;
            comment: string | null;
            /** @description 0 where nothing has been typed; name it when saving */
            version: number;
            enteredBy: string | null;
            /** Format: date-time */
            enteredAt: string | null;
            /** @description `num` alone, or `num` over `den` for a ratio. Missing is null, not zero */
            sent: components["schemas"]["FigureParts"] & ({
                comment: string | null;
                revision: number;
                enteredBy: string | null;
                /** Format: date-time */
                enteredAt: string;
            } | null);
            /** @description Differs from what was sent last */
            isChanged: boolean;
            /** @description Why the unit above returned this figure; null once sent again */
            finding: string | null;
            evidence: components["schemas"]["Evidence"][];
            checks: components["schemas"]["FigureCheck"][];
        };
        /** @description One period earlier */
        FigureParts: {
            /**
             * @description Exact decimal
             * @example 12.5
             */
            num: string | null;
            /**
             * @description Exact decimal
             * @example 12.5
             */
            den: string | null;
        } | null;
        Evidence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            indicatorId: string;
            /** @enum {string} */
            kind: "link" | "file";
            title: string;
            url: string | null;
            contentType: string | null;
            byteSize: number | null;
            isSent: boolean;
            /** @description A browser shows the file in place */
            isInline: boolean;
            addedBy: string | null;
            /** Format: date-time */
            addedAt: string;
            /**
             * Format: date-time
             * @description Sent evidence stays readable after it was removed
             */
            removedAt: string | null;
        };
        FigureCheck: {
            /** @enum {string} */
            code: "not_a_number" | "half_missing" | "no_denominator" | "negative" | "not_whole" | "not_yes_no" | "below_scale" | "above_scale" | "zero_denominator" | "above_denominator" | "nothing_to_measure" | "below_usual" | "above_usual" | "tenfold_up" | "tenfold_down" | "missing" | "evidence_missing";
            /** @enum {string} */
            severity: "error" | "warning" | "note";
            /** @enum {string} */
            part: "num" | "den";
            /**
             * @description The bound that was crossed, or the figure it was compared with
             * @example 12.5
             */
            against: string | null;
        };
        SavedFigures: {
            /** Format: date-time */
            savedAt: string;
            saved: number;
            conflicts: number;
            items: {
                /** Format: uuid */
                indicatorId: string;
                /**
                 * @description conflict: somebody else changed it first; these are their values, yours were not written
                 * @enum {string}
                 */
                outcome: "saved" | "unchanged" | "conflict";
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                den: string | null;
                comment: string | null;
                version: number;
                enteredBy: string | null;
                /** Format: date-time */
                enteredAt: string;
            }[];
        };
        FiguresToSave: {
            figures: {
                /** Format: uuid */
                indicatorId: string;
                /** @description Version of the figure that was changed, 0 for a first entry */
                basedOn: number;
                /**
                 * Format: decimal
                 * @description Left out: stays as it is. Null: cleared
                 * @example 12.5
                 */
                num?: string | null;
                /**
                 * Format: decimal
                 * @description Left out: stays as it is. Null: cleared
                 * @example 12.5
                 */
                den?: string | null;
                comment?: string | null;
            }[];
        };
        Receipt: {
            /** @example 2022-01/1-7K3QM9FA */
            receipt: string;
            /** @description The revision that was sent */
            version: number;
            /** Format: date-time */
            sentAt: string;
            sentBy: string;
            note: string | null;
            /** @description Figures new or changed in this sending */
            changed: number;
            isLate: boolean;
            isNewest: boolean;
            unitName: string;
            reviewerName: string | null;
            campaignName: string;
            period: components["schemas"]["PeriodRef"];
        };
        Submission: {
            note?: string | null;
            /**
             * @description Indicators whose doubtful figures are right as they stand
             * @default []
             */
            confirmed: string[];
        };
        FigureHistory: {
            /** Format: uuid */
            indicatorId: string;
            /** @description Newest revision first */
            items: (components["schemas"]["FigureParts"] & {
                revision: number;
                comment: string | null;
                /** @description False: carried over from the revision before */
                isChanged: boolean;
                enteredBy: string | null;
                /** Format: date-time */
                enteredAt: string;
                /** Format: date-time */
                sentAt: string;
                sentBy: string;
                receipt: string;
                note: string | null;
                decisions: {
                    /** @enum {string} */
                    decision: "approved" | "returned" | "withdrawn";
                    reason: string | null;
                    /** @description The reason given on this very figure */
                    finding: string | null;
                    reviewerName: string;
                    unitName: string | null;
                    /** Format: date-time */
                    decidedAt: string;
                }[];
            })[];
        };
        ReviewQueue: {
            items: {
                school: {
                    /** @example mn-dien-luc */
                    code: string;
                    name: string;
                    shortName: string;
                };
                campaign: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                period: components["schemas"]["PeriodRef"];
                /**
                 * @description waiting: sent and not decided. missing: not sent, and the period is over or nearly due
                 * @enum {string}
                 */
                state: "waiting" | "missing" | "returned" | "approved";
                revision: number;
                isResent: boolean;
                isLate: boolean;
                isOverdue: boolean;
                /** @description Figures new or changed in the newest sending */
                changed: number;
                /** @description Doubtful figures in a waiting report; null for the others */
                doubts: number | null;
                note: string | null;
                /** Format: date-time */
                sentAt: string | null;
                sentBy: string | null;
                /** Format: date-time */
                decidedAt: string | null;
                decidedBy: string | null;
            }[];
            /** @description In the chosen state */
            total: number;
            page: number;
            limit: number;
            /** @description For the campaign, period and name chosen, whatever the state */
            counts: {
                waiting: number;
                /** @description Of the waiting: sent again */
                resent: number;
                /** @description Of the waiting: sent late */
                late: number;
                missing: number;
                /** @description Of the missing: past the last day */
                overdue: number;
                returned: number;
                approved: number;
            };
            campaigns: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Campaigns that run above and that the acting unit has not taken up, with what is missing in each; counted nowhere else */
            setAside: {
                /** Format: uuid */
                id: string;
                name: string;
                missing: number;
            }[];
            /** @description Periods that have begun, newest first */
            periods: components["schemas"]["PeriodRef"][];
        };
        ReviewReport: {
            school: {
                /** @example mn-dien-luc */
                code: string;
                name: string;
                shortName: string;
            };
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            period: components["schemas"]["PeriodRef"];
            previousPeriod: string | null;
            /** @enum {string} */
            state: "sent" | "returned" | "approved";
            /** @description The revision that is read: name it when deciding */
            version: number;
            isLate: boolean;
            /** Format: date-time */
            firstSentAt: string;
            /**
             * @description Why the reader cannot approve or return; null: can
             * @enum {string|null}
             */
            cannotDecide: "permission" | "not_direct" | "own_campaign" | "own_figures" | null;
            /** @description Newest first */
            submissions: {
                revision: number;
                /** Format: date-time */
                sentAt: string;
                sentBy: string;
                receipt: string;
                note: string | null;
                changed: number;
            }[];
            /** @description Newest first */
            decisions: components["schemas"]["Decision"][];
            /** @description What the plan calls the contents that figures are grouped by */
            contents: {
                /** @example a */
                content: string;
                title: string;
            }[];
            figures: {
                /** Format: uuid */
                indicatorId: string;
                /** @example MN-A4 */
                code: string;
                content: string | null;
                name: string;
                measure: string;
                numerator: string | null;
                denominator: string | null;
                description: string | null;
                /** @enum {string} */
                kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
                isPercent: boolean;
                /** @enum {string} */
                direction: "higher" | "lower";
                /** @enum {string} */
                overTime: "sum" | "last" | "mean" | "max" | "min";
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                valueMin: string | null;
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                valueMax: string | null;
                isMandatory: boolean;
                isEvidenceRequired: boolean;
                /** @description Short name of the unit whose criterion it is */
                askedBy: string;
                /**
                 * @description Of the period's year, on the indicator's own scale: 85 % is 0.85
                 * @example 12.5
                 */
                target: string | null;
                previous: components["schemas"]["FigureParts"];
                before: components["schemas"]["FigureParts"] & unknown;
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 12.5
                 */
                den: string | null;
                comment: string | null;
                enteredBy: string | null;
                /** Format: date-time */
                enteredAt: string | null;
                /** @description In which the figure last changed; 0: never sent */
                revision: number;
                /** @description Differs from the sending before, in number, comment or evidence */
                isChanged: boolean;
                /** @description The figure in the sending before, where there was one */
                earlier: components["schemas"]["FigureParts"] & ({
                    comment: string | null;
                } | null);
                /** @description What was found at this figure when the report was last returned */
                finding: string | null;
                evidence: components["schemas"]["Evidence"][];
                checks: components["schemas"]["FigureCheck"][];
            }[];
        };
        Decided: {
            /** @enum {string} */
            state: "sent" | "returned" | "approved";
            version: number;
            /** Format: date-time */
            decidedAt: string;
        };
        Return: {
            revision: number;
            /** @description For the report as a whole */
            reason?: string | null;
            /** @default [] */
            findings: {
                /** Format: uuid */
                indicatorId: string;
                reason: string;
            }[];
        };
        DecidedReports: {
            done: number;
            refused: number;
            /** @description One answer for each report asked for, in the same order */
            items: {
                /** @example mn-dien-luc */
                school: string;
                /** Format: uuid */
                campaign: string;
                /**
                 * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                 * @example 2022-01
                 */
                period: string;
                revision: number;
                /** @enum {string} */
                outcome: "done" | "already" | "refused";
                /** @description Code of the problem that refused it */
                code: string | null;
                detail: string | null;
            }[];
        };
        ReportsToDecide: {
            items: {
                /** @example mn-dien-luc */
                school: string;
                /** Format: uuid */
                campaign: string;
                /**
                 * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                 * @example 2022-01
                 */
                period: string;
                revision: number;
            }[];
        };
        Comparison: {
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @description Null: the weighted score */
            indicator: components["schemas"]["IndicatorRef"] | null;
            /**
             * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
             * @example 2022-Q1
             */
            period: string;
            isPeriodOver: boolean;
            under: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                isReporting: boolean;
            };
            /** @description From the acting unit down to the unit before `under` */
            way: {
                code: string;
                shortName: string;
            }[];
            /** @enum {string} */
            by: "children" | "schools" | "clusters" | "blocks";
            /** @description The cluster whose members stand side by side */
            cluster: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "cluster" | "block";
                name: string;
                owner: {
                    code: string;
                    name: string;
                };
            } | null;
            /**
             * Format: date
             * @description The day on which clusters were asked for their members
             */
            membersOn: string | null;
            /** @description Those of the page, in the order asked for */
            rows: components["schemas"]["ComparisonRow"][];
            /** @description Rows on all pages */
            total: number;
            page: number;
            limit: number;
            /** @description Of all rows, on whatever page and whatever they are called */
            summary: {
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                den: string | null;
                /**
                 * @description num / den for ratios and shares, rounded to six decimals
                 * @example 0.875
                 */
                value: string | null;
                /**
                 * @description For the length of the period, summed over counted schools where figures are summed
                 * @example 0.875
                 */
                target: string | null;
                isMet: boolean | null;
                completeness: {
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    weightSent: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    weightExpected: string;
                    met: number;
                    counted: number;
                } | null;
                /** @description Missing is not zero: who is behind the number */
                schools: {
                    /** @description Schools asked for the figure */
                    expected: number;
                    /** @description Schools whose figure is in the number */
                    counted: number;
                };
                coverage: components["schemas"]["Coverage"];
                /** @description Over the rows that have a value */
                spread: {
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    min: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    lowerQuartile: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    median: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    upperQuartile: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    max: string;
                } | null;
                distribution: {
                    /** @description Every row that has a value, the lowest first; null above 300 of them */
                    points: {
                        unit: {
                            code: string;
                            name: string;
                            isReporting: boolean;
                        };
                        /**
                         * @description Exact decimal
                         * @example 0.875
                         */
                        value: string;
                        isMet: boolean | null;
                    }[] | null;
                    /** @description How many rows lie from `from` to below `to` (in the last one: to `to`), or at the one value where both are the same */
                    bins: {
                        /**
                         * @description Exact decimal
                         * @example 0.875
                         */
                        from: string;
                        /**
                         * @description Exact decimal
                         * @example 0.875
                         */
                        to: string;
                        rows: number;
                        met: number;
                    }[];
                };
                /**
                 * @description The highest target of a row
                 * @example 0.875
                 */
                targetMax: string | null;
                /** @description Every row is a school */
                isOfSchools: boolean;
                rows: number;
                rowsWithValue: number;
                rowsMet: number;
                /** @description Rows that have a value and a target */
                rowsMeasured: number;
                /** @description How many schools said this: for levels, and yes (1) or no (0) */
                levels: {
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    level: string;
                    schools: number;
                }[];
            };
            treeChanges: components["schemas"]["TreeChanges"];
            source: components["schemas"]["SourceLine"];
        };
        IndicatorRef: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            measure: string;
            numerator: string | null;
            denominator: string | null;
            content: string | null;
            /** @enum {string} */
            kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
            isPercent: boolean;
            /** @enum {string} */
            direction: "higher" | "lower";
            /** @enum {string} */
            overUnits: "sum" | "share" | "ratio" | "mean" | "distribution";
            /** @enum {string} */
            overTime: "sum" | "last" | "mean" | "max" | "min";
            /** @enum {string} */
            frequency: "month" | "quarter" | "term" | "school_year" | "year";
            /**
             * @description Exact decimal
             * @example 0.875
             */
            weight: string;
        };
        ComparisonRow: {
            /** @description Of a cluster `code` is its id and `level` its kind */
            unit: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                isReporting: boolean;
                parentName: string | null;
                ownership: string | null;
                areaType: string | null;
                childCount: number | null;
            };
            /**
             * @description Exact decimal
             * @example 0.875
             */
            num: string | null;
            /**
             * @description Exact decimal
             * @example 0.875
             */
            den: string | null;
            /**
             * @description num / den for ratios and shares, rounded to six decimals
             * @example 0.875
             */
            value: string | null;
            /**
             * @description For the length of the period, summed over counted schools where figures are summed
             * @example 0.875
             */
            target: string | null;
            isMet: boolean | null;
            /** @description Only for the weighted score: how much of the weight was sent */
            completeness: {
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                weightSent: string;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                weightExpected: string;
                met: number;
                counted: number;
            } | null;
            /** @description Missing is not zero: who is behind the number */
            schools: {
                /** @description Schools asked for the figure */
                expected: number;
                /** @description Schools whose figure is in the number */
                counted: number;
            };
            coverage: components["schemas"]["Coverage"];
            /**
             * @description State of the one report behind a school's row; null where there are several
             * @enum {string|null}
             */
            state: "missing" | "overdue" | "sent" | "returned" | "approved" | null;
            isLate: boolean;
            rank: number | null;
            /** @enum {string|null} */
            band: "leading" | "middle" | "trailing" | null;
        };
        Coverage: {
            /** @description Reports expected: schools times periods */
            expected: number;
            sent: number;
            approved: number;
            returned: number;
            /** @description Sent after the due date and its days of grace */
            late: number;
        };
        TreeChanges: {
            /** @description A unit in sight has been re-organised since the end of the period; false: every tree since is the same */
            isReorganised: boolean;
            /** @description What `tree=published` would be; null: not published */
            published: {
                /** Format: date */
                treeOn: string;
                /** Format: date-time */
                publishedAt: string;
            } | null;
            /** @description Directly beneath, ended since */
            ended: {
                level: string;
                levelName: string;
                units: number;
                /** Format: date */
                firstOn: string;
            }[];
            /** @description Directly beneath, begun since */
            begun: {
                level: string;
                levelName: string;
                units: number;
                /** Format: date */
                firstOn: string;
            }[];
        };
        SourceLine: {
            /**
             * @description How the tree was chosen
             * @enum {string}
             */
            tree: "now" | "then" | "date" | "published";
            /**
             * Format: date
             * @description The tree of units as it stood on this day
             */
            treeOf: string;
            /**
             * Format: date-time
             * @description As it was known at this moment, of a publication; null: as it is known now
             */
            treeKnownAt: string | null;
            /** @description Reporting periods the numbers are made of */
            reports: string[];
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            lastSentAt: string | null;
        };
        Rollup: {
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /**
             * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
             * @example 2022-Q1
             */
            period: string;
            isPeriodOver: boolean;
            /**
             * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
             * @example 2022-Q1
             */
            previousPeriod: string;
            under: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                isReporting: boolean;
            };
            way: {
                code: string;
                shortName: string;
            }[];
            /** @description The units directly beneath, in the chosen tree */
            beneath: {
                code: string;
                shortName: string;
            }[];
            /** @description By kind of report */
            coverage: (components["schemas"]["Coverage"] & {
                /** @enum {string} */
                frequency: "month" | "quarter" | "term" | "school_year" | "year";
                reports: string[];
            })[];
            score: {
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                weightSent: string;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                weightExpected: string;
                met: number;
                counted: number;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                score: string | null;
            };
            items: {
                indicator: components["schemas"]["IndicatorRef"];
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                den: string | null;
                /**
                 * @description num / den for ratios and shares, rounded to six decimals
                 * @example 0.875
                 */
                value: string | null;
                /**
                 * @description For the length of the period, summed over counted schools where figures are summed
                 * @example 0.875
                 */
                target: string | null;
                isMet: boolean | null;
                /** @description Missing is not zero: who is behind the number */
                schools: {
                    /** @description Schools asked for the figure */
                    expected: number;
                    /** @description Schools whose figure is in the number */
                    counted: number;
                };
                coverage: components["schemas"]["Coverage"];
                previous: {
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    num: string | null;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    den: string | null;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    value: string | null;
                };
                /** @enum {string|null} */
                state: "missing" | "overdue" | "sent" | "returned" | "approved" | null;
                isLate: boolean;
                /**
                 * @description The one reporting period behind the number, where it is one
                 * @example 2022-Q1
                 */
                report: string | null;
            }[];
            treeChanges: components["schemas"]["TreeChanges"];
            source: components["schemas"]["SourceLine"];
        };
        Trend: {
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            indicator: components["schemas"]["IndicatorRef"];
            under: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                isReporting: boolean;
            };
            way: {
                code: string;
                shortName: string;
            }[];
            periods: string[];
            series: {
                unit: {
                    code: string;
                    name: string;
                    shortName: string;
                    level: string;
                    isReporting: boolean;
                };
                points: {
                    /**
                     * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                     * @example 2022-Q1
                     */
                    period: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    num: string | null;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    den: string | null;
                    /**
                     * @description num / den for ratios and shares, rounded to six decimals
                     * @example 0.875
                     */
                    value: string | null;
                    /**
                     * @description For the length of the period, summed over counted schools where figures are summed
                     * @example 0.875
                     */
                    target: string | null;
                    isMet: boolean | null;
                    /** @description Missing is not zero: who is behind the number */
                    schools: {
                        /** @description Schools asked for the figure */
                        expected: number;
                        /** @description Schools whose figure is in the number */
                        counted: number;
                    };
                    coverage: components["schemas"]["Coverage"];
                }[];
            }[];
            source: components["schemas"]["SourceLine"];
        };
        TrendList: {
            items: {
                /** Format: uuid */
                indicatorId: string;
                code: string;
                points: {
                    /**
                     * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                     * @example 2022-Q1
                     */
                    period: string;
                    /**
                     * @description Exact decimal
                     * @example 0.875
                     */
                    value: string | null;
                }[];
            }[];
        };
        FigureDetail: {
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            indicator: components["schemas"]["IndicatorRef"];
            school: {
                code: string;
                name: string;
                shortName: string;
                level: string;
                isReporting: boolean;
                parentName: string | null;
            };
            way: {
                code: string;
                shortName: string;
            }[];
            /**
             * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
             * @example 2022-Q1
             */
            period: string;
            /** Format: date */
            dueOn: string;
            graceDays: number;
            /**
             * @description Exact decimal
             * @example 0.875
             */
            num: string | null;
            /**
             * @description Exact decimal
             * @example 0.875
             */
            den: string | null;
            /**
             * @description Exact decimal
             * @example 0.875
             */
            value: string | null;
            comment: string | null;
            /**
             * @description Exact decimal
             * @example 0.875
             */
            target: string | null;
            isMet: boolean | null;
            previous: {
                /**
                 * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                 * @example 2022-Q1
                 */
                period: string;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                den: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                value: string | null;
            };
            /** @enum {string} */
            state: "missing" | "overdue" | "sent" | "returned" | "approved";
            isLate: boolean;
            report: {
                revision: number;
                /** Format: date-time */
                firstSentAt: string;
                /** Format: date-time */
                sentAt: string;
                sentBy: string;
                receipt: string;
                note: string | null;
            } | null;
            author: {
                name: string;
                position: string | null;
                /** Format: date-time */
                at: string;
            } | null;
            reviewer: {
                name: string;
                unitName: string;
                /** Format: date-time */
                at: string;
            } | null;
            evidence: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "link" | "file";
                title: string;
                url: string | null;
                contentType: string | null;
                byteSize: number | null;
                sha256: string | null;
                addedBy: string;
                /** Format: date-time */
                addedAt: string;
                isRemoved: boolean;
            }[];
            /** @description Everything that happened to the figure, newest first */
            history: ({
                /** @enum {string} */
                kind: "entered";
                /** Format: date-time */
                at: string;
                by: string;
                revision: number;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                num: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                den: string | null;
                /**
                 * @description Exact decimal
                 * @example 0.875
                 */
                value: string | null;
                comment: string | null;
            } | {
                /** @enum {string} */
                kind: "sent";
                /** Format: date-time */
                at: string;
                by: string;
                revision: number;
            } | {
                /** @enum {string} */
                kind: "reviewed";
                /** Format: date-time */
                at: string;
                by: string;
                unitName: string;
                revision: number;
                /** @enum {string} */
                decision: "returned" | "approved" | "withdrawn";
                reason: string | null;
                /** @description The reason on this very figure */
                finding: string | null;
            })[];
            source: components["schemas"]["SourceLine"];
        };
        Publication: {
            unit: {
                code: string;
                name: string;
            };
            /**
             * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
             * @example 2022-Q1
             */
            period: string;
            /**
             * Format: date
             * @description The tree of this day, as it was known when published
             */
            treeOn: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            note: string | null;
            /** @description It counts no more since then; null: it stands */
            withdrawn: {
                /** Format: date-time */
                at: string;
                by: string;
                reason: string;
            } | null;
        };
        ApiKey: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000d1
             */
            id: string;
            /** @example Kho dữ liệu của tỉnh */
            name: string;
            /**
             * @example active
             * @enum {string}
             */
            state: "active" | "expired" | "revoked";
            /** @example Trần Văn Hải */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2022-01-12T02:30:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example null
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description To the minute
             * @example 2022-01-12T02:30:00.000Z
             */
            lastUsedAt: string | null;
        };
        CreatedApiKey: {
            key: components["schemas"]["ApiKey"];
            /**
             * @description The whole key, shown this once; only its hash is kept. Null where a repeated request is answered from memory
             * @example td_0197c1a2-7e00-7000-8000-0000000000d1_q3zV0cT5o1yqD9m5f2J1uX8sB4kW7hLr6nPeTgYiAb0
             */
            secret: string | null;
        };
        NewApiKey: {
            /** @example Kho dữ liệu của tỉnh */
            name: string;
            /**
             * Format: date-time
             * @example 2023-01-12T00:00:00+07:00
             */
            expiresAt?: string | null;
        };
        Event: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000e1
             */
            id: string;
            /**
             * @description Module and what happened
             * @example results.submitted
             */
            name: string;
            /**
             * Format: date-time
             * @example 2022-02-03T03:15:00.000Z
             */
            occurredAt: string;
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000a1
             */
            personId: string | null;
            /** @example Nguyễn Thị Vân */
            personName: string;
            /**
             * @description What the person showed: session, api_key, invitation, job
             * @example session
             */
            credential: string;
            /**
             * @description Id or code of what it happened to
             * @example 0197c1a2-7e00-7000-8000-0000000000f1
             */
            subject: string | null;
            /**
             * @example {
             *       "period": "2022-01"
             *     }
             */
            payload: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "write" | "read";
            /**
             * @description Place in the chain of the unit that acted
             * @example 12
             */
            seq: number;
            /**
             * @description The right that was used
             * @example results.submit
             */
            permission: string | null;
            /**
             * @description Rows kept before and after: listEventChanges
             * @example 3
             */
            changeCount: number;
        };
        EventsVerification: {
            /** @description Nothing is wrong with this stretch */
            isWhole: boolean;
            /**
             * @description Events in the chain
             * @example 128
             */
            count: number;
            /** @description Hash of the newest, to be kept elsewhere and compared later */
            head: string | null;
            /**
             * @description Null where the chain ends
             * @example null
             */
            next: number | null;
            findings: {
                seq: number | null;
                /** @enum {string} */
                finding: "edited" | "missing" | "unlinked" | "head" | "changes";
            }[];
        };
        EventChange: {
            /** @example people */
            table: string;
            key: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            kind: "added" | "changed" | "removed";
            fields: {
                name: string;
                before?: unknown;
                after?: unknown;
            }[];
        };
        OutsideEvent: components["schemas"]["Event"] & {
            unit: {
                /** @example Phòng GDĐT TP Thái Nguyên */
                name: string;
                /** @description Null where the unit can no longer be seen */
                code: string | null;
            };
        };
        UnitArchive: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000d1
             */
            id: string;
            /**
             * @description expired: was ready, its file is gone; failed: could not be made, ask again
             * @example ready
             * @enum {string}
             */
            state: "waiting" | "working" | "ready" | "failed" | "expired";
            /**
             * Format: date-time
             * @example 2022-03-01T02:00:00.000Z
             */
            askedAt: string;
            /** @example Nguyễn Thị Vân */
            askedBy: string;
            /** @example 28 */
            tablesDone: number;
            /** @example 28 */
            tablesTotal: number;
            /** @example 12 */
            filesDone: number;
            /** @example 12 */
            filesTotal: number;
            /** @example 1843 */
            rowCount: number;
            /** @example 524288 */
            byteSize: number | null;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            sha256: string | null;
            /**
             * Format: date-time
             * @example 2022-03-01T02:00:04.000Z
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @example 2022-03-08T02:00:04.000Z
             */
            expiresAt: string | null;
        };
        PersonalDataRequest: {
            /**
             * Format: uuid
             * @example 0197c1a2-7e00-7000-8000-0000000000d2
             */
            id: string;
            /**
             * @example erase
             * @enum {string}
             */
            kind: "copy" | "erase";
            person: {
                /** Format: uuid */
                id: string;
                /** @example Nguyễn Thị Vân */
                name: string;
            };
            /**
             * @example person
             * @enum {string}
             */
            askedBy: "person" | "representative" | "authority";
            /**
             * Format: date
             * @example 2022-01-12
             */
            askedOn: string;
            /**
             * Format: date
             * @description Null where no time limit was known for that day
             * @example 2022-01-12
             */
            dueOn: string | null;
            /** @example Luật 91/2025/QH15 */
            legalBasis: string | null;
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** @example Trần Thị Hoa */
            recordedBy: string;
            /**
             * @example open
             * @enum {string}
             */
            state: "open" | "done" | "refused";
            /** Format: date-time */
            closedAt: string | null;
            reason: string | null;
            outcome: {
                /**
                 * @description Copies of the name that were replaced
                 * @example 14
                 */
                replaced: number;
                /**
                 * @description kept: it opens other units
                 * @example removed
                 * @enum {string}
                 */
                account: "none" | "kept" | "removed";
                /** @description Where the name still stands */
                mentions: {
                    /** @example plan_sections */
                    table: string;
                    /** @example body */
                    column: string;
                    /** @example 1 */
                    count: number;
                    /**
                     * @description signed: kept as a record; typed: to be looked at
                     * @enum {string}
                     */
                    why: "signed" | "typed";
                }[];
            } | null;
        };
        PersonalDataLimitInForce: components["schemas"]["PersonalDataLimit"] & {
            unitName: string;
            isOwn: boolean;
        };
        PersonalDataLimit: {
            /**
             * @example erase
             * @enum {string}
             */
            kind: "copy" | "erase";
            /**
             * Format: date
             * @example 2022-01-12
             */
            validFrom: string;
            /** @example 20 */
            days: number;
            /** @example Nghị định 356/2025/NĐ-CP */
            legalBasis: string;
            /**
             * @description Where it was read
             * @example Công báo số 1, Điều 5
             */
            source: string;
        };
        Home: {
            /** Format: date */
            today: string;
            /** @description The most pressing first */
            items: components["schemas"]["HomeItem"][];
        };
        HomeItem: {
            /** @enum {string} */
            kind: "report_returned" | "report_due" | "report_ready" | "plan_missing" | "plan_unpublished" | "plan_to_acknowledge" | "plan_changed" | "task_due" | "reviews_waiting" | "reports_missing" | "campaign_to_adopt" | "adoption_unpublished" | "adoptions_missing" | "coverage" | "api_key_expiring" | "reorganisation_planned" | "reorganisation_failed";
            campaign: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Reporting periods it is about, earliest first */
            periods: string[];
            /** Format: date */
            dueOn: string | null;
            isOverdue: boolean;
            /** @description How many wait: reports, schools, units */
            count: number;
            /** @description Of how many; null where it makes no sense */
            outOf: number | null;
            /** @description Of these, sent late */
            late: number;
            /** @description Of these, sent again after a return */
            changed: number;
            approved: number;
            /** @description Name of the task, key or re-organisation */
            title: string | null;
            /** @description Units concerned, a few of them */
            names: string[];
            reason: string | null;
            /** @description Who asks for it */
            from: string | null;
            /**
             * Format: uuid
             * @description The planned re-organisation it is about
             */
            reorganisationId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getUnit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description Part of a name or code */
                q?: string;
                /** @description Only directly beneath this unit */
                parent?: string;
                /** @description Anywhere beneath this unit */
                under?: string;
                level?: string;
                /** @description The tree as it was on this day, as known now */
                on?: string;
                /** @description With units that have ended; they stand where they belong now */
                ended?: "true" | "false";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.name-taken, organisations.code-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.wrong-parent, organisations.wrong-level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitBeneath: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewUnitImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /**
                     * @description What of a row whose unit is there, by the same name beneath the same one: a mistake, or passed over and kept as it is
                     * @default refuse
                     * @enum {string}
                     */
                    existing?: "refuse" | "keep";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportPreview"];
                    "application/x-ndjson": components["schemas"]["AnswerLine"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    /**
                     * @description What of a row whose unit is there, by the same name beneath the same one: a mistake, or passed over and kept as it is
                     * @default refuse
                     * @enum {string}
                     */
                    existing?: "refuse" | "keep";
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitImportResult"];
                    "application/x-ndjson": components["schemas"]["AnswerLine"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table, organisations.import-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitImportTemplate: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUnitHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReorganisation: {
        parameters: {
            query?: {
                /** @description Only units that change in this way */
                change?: "made" | "ended" | "moved" | "renamed" | "reopened";
                page?: number;
                limit?: number;
                /** @description The planned order in whose place it is to be put: nothing is said against that one */
                replaces?: string;
            };
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description The day it holds from; one still to come: it is planned, and carried out then
                     * @example 2025-07-01
                     */
                    effectiveOn: string;
                    /**
                     * @description Done one after the other, all together or not at all
                     * @example [
                     *       {
                     *         "kind": "merge",
                     *         "units": [
                     *           "mn-hoa-mai"
                     *         ],
                     *         "into": "mn-anh-duong"
                     *       }
                     *     ]
                     */
                    acts: components["schemas"]["ReorganisationAct"][];
                    /**
                     * @description Whoever served a unit that has one successor goes on there, in the same roles; whoever is invited to it is invited there
                     * @default true
                     */
                    passStaff?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPreview"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.too-far-ahead */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReorganisations: {
        parameters: {
            query?: {
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationList"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reorganise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorganisationOrder"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reorganisation"];
                    "application/x-ndjson": components["schemas"]["AnswerLine"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.changed-later */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description organisations.tree-changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.reorganisation-refused, organisations.too-far-ahead */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReorganisationTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    made?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationTable"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReorganisationDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ReorganisationDraftHead"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftReorganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    tree: string;
                    /** Format: binary */
                    table?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationDraft"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReorganisationDraft: {
        parameters: {
            query?: {
                /** @description Only units that meet this fate */
                fate?: "made" | "merged" | "split" | "moved" | "ended" | "kept" | "unmapped";
                /** @description Words of a name or code, accents or not */
                q?: string;
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationDraft"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteReorganisationDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.draft-carried-out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReorganisationDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    tree?: string;
                    /** Format: binary */
                    table?: string;
                    title?: string;
                    legalBasis?: string;
                    /** @description Empty: not known yet */
                    effectiveOn?: string | "";
                    /** @enum {string} */
                    passStaff?: "true" | "false";
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationDraft"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.draft-carried-out */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReorganisationDraftTable: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewReorganisationDraft: {
        parameters: {
            query?: {
                /** @description Only units that change in this way */
                change?: "made" | "ended" | "moved" | "renamed" | "reopened";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationPreview"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.draft-unfinished, organisations.too-far-ahead */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    carryOutReorganisationDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The tree that the preview was made of; refused when it has changed since */
                    tree?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reorganisation"];
                    "application/x-ndjson": components["schemas"]["AnswerLine"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.draft-carried-out, organisations.changed-later */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch, organisations.tree-changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.draft-unfinished, organisations.reorganisation-refused, organisations.too-far-ahead */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReorganisation: {
        parameters: {
            query?: {
                change?: "made" | "ended" | "moved" | "renamed" | "reopened";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReorganisationDetail"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReorganisationOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlannedOrder"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeReorganisationOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReorganisationOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reorganisation"];
                    "application/x-ndjson": components["schemas"]["AnswerLine"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.changed-later, organisations.day-has-come, organisations.already-settled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch, organisations.tree-changed */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.reorganisation-refused, organisations.too-far-ahead */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelReorganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reorganisation"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.day-has-come, organisations.already-settled */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLevels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Level"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLevel: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Phòng GDĐT */
                    nameVi?: string;
                    /** @example District office */
                    nameEn?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Level"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Roles that need a second factor before they may act
                     * @example [
                     *       "province_admin",
                     *       "tier2_admin"
                     *     ]
                     */
                    twoFactorRoles?: string[];
                    /** @description Whoever entered figures may not send or approve the same figures */
                    separateVerifier?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClusters: {
        parameters: {
            query?: {
                /** @description Clusters that this unit has set up */
                owner?: string;
                /** @description Today unless told */
                on?: string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cluster"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCluster: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCluster"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cluster"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.cluster-name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCluster: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                cluster: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cluster"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.cluster-name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setClusterMembers: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                cluster: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterMembers"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cluster"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, organisations.in-other-cluster */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.wrong-member, organisations.outside-cluster */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCluster: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                cluster: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    on: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cluster"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, organisations.outside-cluster */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Token at the end of the invitation's link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationOffer"];
                };
            };
            /** @description people.invitation-gone */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Token at the end of the invitation's link */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description For a new account; the invited name unless told
                     * @example Nguyễn Thị Vân
                     */
                    name?: string;
                    /** @example mot mat khau dai */
                    password: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @example mn-dien-luc */
                        unitCode: string;
                    };
                };
            };
            /** @description people.invitation-gone */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, people.wrong-password */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-many-requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                q?: string;
                role?: string;
                group?: string;
                state?: "active" | "left" | "all";
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonList"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Nguyễn Thị Vân */
                    name: string;
                    /** @example Giáo viên lớp 5 tuổi A */
                    position?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updatePerson: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Nguyễn Thị Vân */
                    name?: string;
                    /** @example Giáo viên lớp 5 tuổi A */
                    position?: string | null;
                    /** @example true */
                    isActive?: boolean;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.last-administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description people.last-administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateMembership: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @example [
                     *       "teacher"
                     *     ]
                     */
                    roles: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, people.more-than-held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.last-administrator, people.no-access */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, people.role-not-of-level */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                state?: "open" | "all";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example van@dienluc.example
                     */
                    email: string;
                    /** @example Nguyễn Thị Vân */
                    name: string;
                    /** @example Giáo viên lớp 5 tuổi A */
                    position?: string;
                    /**
                     * @example [
                     *       "teacher"
                     *     ]
                     */
                    roles: string[];
                    /**
                     * @description A unit beneath; the acting one unless told
                     * @example mn-dien-luc
                     */
                    unit?: string;
                    /**
                     * Format: uuid
                     * @description Somebody the unit knows without an account; groups and tasks go over to the account
                     */
                    person?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, people.more-than-held */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.already-member */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, people.wrong-unit, people.role-not-of-level, people.not-in-unit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLink"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGroup"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.group-name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, people.not-in-unit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.group-in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateGroup: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, people.group-name-taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, people.not-in-unit */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Indicator"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createIndicator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIndicator"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, http.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicatorImportTemplate: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewIndicatorImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorImportPreview"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importIndicators: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Indicator"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, files.unreadable-table, indicators.import-refused */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIndicator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorDetail"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateIndicator: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    /** @enum {string} */
                    kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
                    /** @default false */
                    isPercent?: boolean;
                    /**
                     * @default higher
                     * @enum {string}
                     */
                    direction?: "higher" | "lower";
                    /**
                     * @description The usual one of its kind when left out
                     * @enum {string}
                     */
                    overUnits?: "sum" | "share" | "ratio" | "mean" | "distribution";
                    /**
                     * @description The usual one of its kind when left out
                     * @enum {string}
                     */
                    overTime?: "sum" | "last" | "mean" | "max" | "min";
                    /**
                     * @default null
                     * @enum {string|null}
                     */
                    educationLevel?: "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "continuing" | null;
                    content?: string | null;
                    /**
                     * Format: decimal
                     * @default null
                     * @example 12.5
                     */
                    valueMin?: string | null;
                    /**
                     * Format: decimal
                     * @default null
                     * @example 12.5
                     */
                    valueMax?: string | null;
                    wording?: {
                        nameVi: string;
                        nameEn?: string | null;
                        measureVi: string;
                        measureEn?: string | null;
                        numeratorVi?: string | null;
                        numeratorEn?: string | null;
                        denominatorVi?: string | null;
                        denominatorEn?: string | null;
                        descriptionVi?: string | null;
                        descriptionEn?: string | null;
                        source?: string | null;
                        /**
                         * Format: date
                         * @example 2022-01-12
                         */
                        validFrom: string;
                    };
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, indicators.not-own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, indicators.has-figures, http.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteIndicator: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, indicators.not-own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, indicators.in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addIndicatorVersion: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nameVi: string;
                    nameEn?: string | null;
                    measureVi: string;
                    measureEn?: string | null;
                    numeratorVi?: string | null;
                    numeratorEn?: string | null;
                    denominatorVi?: string | null;
                    denominatorEn?: string | null;
                    descriptionVi?: string | null;
                    descriptionEn?: string | null;
                    source?: string | null;
                    /**
                     * Format: date
                     * @example 2022-01-12
                     */
                    validFrom: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicator"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, indicators.not-own */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, indicators.version-not-later */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listIndicatorTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IndicatorTemplate"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addIndicatorTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        addedCount: number;
                        items: components["schemas"]["Indicator"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                /** @description line: by the unit or one above; below: by a unit beneath, as far as published */
                launched?: "line" | "below";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CampaignItem"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCampaign: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.already-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.not-launcher */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adoptCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Where the text comes from: the plan above, the built-in structure, or nowhere
                     * @default above
                     * @enum {string}
                     */
                    outline?: "above" | "built_in" | "none";
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.already-adopted, campaigns.nothing-to-adopt */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"] & {
                        findings: components["schemas"]["PlanFinding"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.already-published, campaigns.not-ready, campaigns.nothing-to-adopt */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.not-published, campaigns.in-use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCampaign: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setSections: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sections: {
                        /**
                         * Format: uuid
                         * @description Keep it for a block that stays; left out for a new one
                         */
                        id?: string;
                        /** @enum {string} */
                        kind: "header" | "title" | "basis" | "heading" | "content" | "paragraph" | "bullet" | "recipient" | "signature";
                        /** @default 0 */
                        depth?: number;
                        label?: string | null;
                        body: string;
                        note?: string | null;
                        /**
                         * @default own
                         * @enum {string}
                         */
                        origin?: "own" | "inherited" | "added";
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"] & {
                        sections: components["schemas"]["PlanSection"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStages: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    stages: {
                        /** @enum {string} */
                        kind: "stage" | "phase" | "interim_review" | "final_review";
                        title: string;
                        description?: string | null;
                        /**
                         * Format: date
                         * @default null
                         * @example 2022-01-12
                         */
                        startsOn?: string | null;
                        /**
                         * Format: date
                         * @default null
                         * @example 2022-01-12
                         */
                        endsOn?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setBases: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    bases: {
                        /** Format: uuid */
                        documentId: string;
                        /** @enum {string} */
                        kind: "program" | "campaign" | "organises";
                        article?: string | null;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBasisGraph: {
        parameters: {
            query?: {
                unit?: string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BasisGraph"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCriteria: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criteria: {
                        /** Format: uuid */
                        indicatorId: string;
                        /**
                         * Format: decimal
                         * @default 1
                         * @example 12.5
                         */
                        weight?: string;
                        /** @enum {string} */
                        frequency: "month" | "quarter" | "term" | "school_year" | "year";
                        /** @default true */
                        isMandatory?: boolean;
                        /** @default false */
                        isEvidenceRequired?: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.set-above, campaigns.has-figures */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setTargets: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    targets: {
                        /** Format: uuid */
                        indicatorId: string;
                        year: number;
                        /**
                         * Format: decimal
                         * @description On the indicator's own scale: 85 % is 0.85
                         * @example 12.5
                         */
                        value: string;
                        /**
                         * @default own
                         * @enum {string}
                         */
                        origin?: "own" | "added";
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setCalendar: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    periods: {
                        /** @example 2022-Q1 */
                        period: string;
                        /**
                         * Format: date
                         * @description That of the key when left out
                         * @example 2022-01-12
                         */
                        startsOn?: string;
                        /**
                         * Format: date
                         * @example 2022-01-12
                         */
                        endsOn?: string;
                        /**
                         * Format: date
                         * @example 2022-01-12
                         */
                        dueOn: string;
                        /** @default 0 */
                        graceDays?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.not-launcher, campaigns.has-reports */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanTask"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTask"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlanTask"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTask"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTask"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, campaigns.not-your-task */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTask"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required, campaigns.not-your-task */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    announceChanges: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    needsConfirming: boolean;
                    /**
                     * @description What has changed, in a sentence that staff read
                     * @default null
                     */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignChanged"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.closed, campaigns.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acknowledgeCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        acknowledgedAt: string;
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, campaigns.no-plan, campaigns.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAcknowledgements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Who has confirmed the newest edition */
                        confirmedCount: number;
                        items: components["schemas"]["Acknowledgement"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description campaigns.no-plan */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdoptions: {
        parameters: {
            query?: {
                under?: string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        under: {
                            code: string;
                            name: string;
                        };
                        items: components["schemas"]["CampaignAdoption"][];
                        total: {
                            /** @description Units in it that are asked for figures */
                            schoolCount: number;
                            adoptedCount: number;
                            withTargetsCount: number;
                        };
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLegalDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LegalDocument"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLegalDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalDocument"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalDocument"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, http.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateLegalDocument: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLegalDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalDocument"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, http.already-exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportList"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiguresToSave"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFigures"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    copyLastPeriod: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description These figures, whatever stands there; without it every figure that is still empty */
                    indicatorIds?: string[];
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFigures"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEvidenceLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    /**
                     * Format: uri
                     * @example https://mndienluc.thainguyen.edu.vn/tin-tuc/12
                     */
                    url: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found, results.unknown-indicator */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found, results.unknown-indicator */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large, results.file-too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description results.wrong-file-kind */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidenceFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                    "image/gif": string;
                    "image/heic": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.oasis.opendocument.spreadsheet": string;
                    "application/vnd.oasis.opendocument.presentation": string;
                    "application/msword": string;
                    "application/vnd.ms-excel": string;
                    "application/vnd.ms-powerpoint": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitReport: {
        parameters: {
            query?: never;
            header: {
                /** @description Version being changed, as in ETag */
                "if-match": string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Submission"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, results.campaign-not-running, results.period-not-started, results.report-approved, results.own-figures, results.nothing-changed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-mismatch */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, results.incomplete, results.needs-confirmation */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.version-required */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReceipt: {
        parameters: {
            query?: {
                revision?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFigureHistory: {
        parameters: {
            query?: {
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                unit?: string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureHistory"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviewQueue: {
        parameters: {
            query?: {
                campaign?: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period?: string;
                state?: "waiting" | "missing" | "returned" | "approved" | "all";
                /** @description Only those sent late, or only those that were not */
                late?: "true" | "false";
                /** @description Only those sent again after a return or a change */
                resent?: "true" | "false";
                /** @description Name of the school; accents do not matter */
                q?: string;
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewQueue"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReviewReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                school: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewReport"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                school: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Return"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, reviews.not-directly-above, reviews.own-figures-reviewed, reviews.sent-again */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, reviews.no-reason */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportsToDecide"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReports"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawApprovals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportsToDecide"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReports"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getComparison: {
        parameters: {
            query?: {
                /** @description Id or code of an indicator, or `score`: achievement against targets, weighted */
                indicator?: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period?: string;
                /** @description One row for each unit directly beneath (of a cluster: each member), for each school, or for each cluster or block of `under` */
                by?: "children" | "schools" | "clusters" | "blocks";
                /** @description Only the members of this cluster; who is in it at the end of the period, or on the day of the tree */
                cluster?: string;
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                under?: string;
                /** @description The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now. */
                tree?: ("now" | "then" | "published") | string;
                ownership?: "public" | "private";
                areaType?: "ward" | "township" | "commune" | "mountain";
                size?: "small" | "medium" | "large";
                /** @description Places are given only when asked for; equal values share one */
                rank?: "true" | "false";
                /** @description With a minus the largest first; what is missing comes last either way, equals by name */
                sort?: "name" | "rank" | "value" | "target" | "coverage" | "completeness" | "-name" | "-rank" | "-value" | "-target" | "-coverage" | "-completeness";
                /** @description Only rows with this in their name; accents do not matter */
                q?: string;
                page?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rollups.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, rollups.unknown-indicator */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportComparison: {
        parameters: {
            query?: {
                /** @description Id or code of an indicator, or `score`: achievement against targets, weighted */
                indicator?: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period?: string;
                /** @description One row for each unit directly beneath (of a cluster: each member), for each school, or for each cluster or block of `under` */
                by?: "children" | "schools" | "clusters" | "blocks";
                /** @description Only the members of this cluster; who is in it at the end of the period, or on the day of the tree */
                cluster?: string;
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                under?: string;
                /** @description The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now. */
                tree?: ("now" | "then" | "published") | string;
                ownership?: "public" | "private";
                areaType?: "ward" | "township" | "commune" | "mountain";
                size?: "small" | "medium" | "large";
                /** @description Places are given only when asked for; equal values share one */
                rank?: "true" | "false";
                /** @description With a minus the largest first; what is missing comes last either way, equals by name */
                sort?: "name" | "rank" | "value" | "target" | "coverage" | "completeness" | "-name" | "-rank" | "-value" | "-target" | "-coverage" | "-completeness";
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rollups.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, rollups.unknown-indicator */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRollup: {
        parameters: {
            query?: {
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period?: string;
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                under?: string;
                /** @description The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now. */
                tree?: ("now" | "then" | "published") | string;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rollup"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rollups.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTrend: {
        parameters: {
            query: {
                /** @description Id or code */
                indicator: string;
                by?: "unit" | "children";
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                under?: string;
                /** @description The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now. */
                tree?: ("now" | "then" | "published") | string;
                /** @description The last period shown; the newest that has begun unless told */
                until?: string;
                count?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description rollups.not-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, rollups.unknown-indicator */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrends: {
        parameters: {
            query?: {
                /** @description Code of a unit at or beneath the acting one; the acting unit unless told */
                under?: string;
                /** @description The tree of units to add up in: `now`; `then`, as it stood at the end of the period; `published`, as in the publication of the period; or as it stood on a day. The figures are the same in every tree, and who may read them follows the tree of now. */
                tree?: ("now" | "then" | "published") | string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                until?: string;
                count?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrendList"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFigure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                school: string;
                period: string;
                indicator: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDetail"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Publication"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishRollup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022
                     * @example 2022-Q1
                     */
                    period: string;
                    /**
                     * @description `now`, `then` or a day
                     * @default now
                     * @example now
                     */
                    tree?: ("now" | "then" | "published") | string;
                    /** @default null */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, rollups.not-over, rollups.already-published */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawRollup: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                campaign: string;
                /** @description Month 2022-01, quarter 2022-Q1, term 2021-2022-T1, school year 2021-2022 or year 2022 */
                period: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Publication"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, rollups.nothing-to-withdraw */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed, integrations.too-many-keys */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid, integrations.expiry-in-past */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                name?: string;
                /** @description All events of one module */
                module?: string;
                person?: string;
                kind?: "write" | "read";
                /** @description First day, in Vietnamese time */
                from?: string;
                /** @description Last day, itself included */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Event"][];
                        /**
                         * Format: uuid
                         * @description Null on the last page
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventActors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * Format: uuid
                             * @example 0197c1a2-7e00-7000-8000-0000000000a1
                             */
                            id: string;
                            /** @example Nguyễn Thị Vân */
                            name: string;
                        }[];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyEvents: {
        parameters: {
            query?: {
                /** @description Number of the event behind which to begin */
                after?: number | null;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventsVerification"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventChange"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutsideEvents: {
        parameters: {
            query?: {
                /** @description Code of the unit that acted */
                unit?: string;
                person?: string;
                kind?: "write" | "read";
                /** @description First day, in Vietnamese time */
                from?: string;
                /** @description Last day, itself included */
                to?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OutsideEvent"][];
                        /**
                         * Format: uuid
                         * @description Null on the last page
                         * @example null
                         */
                        next: string | null;
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutsideActors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        units: {
                            code: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportOutsideEvents: {
        parameters: {
            query?: {
                /** @description Code of the unit that acted */
                unit?: string;
                person?: string;
                kind?: "write" | "read";
                /** @description First day, in Vietnamese time */
                from?: string;
                /** @description Last day, itself included */
                to?: string;
                format?: "xlsx" | "csv";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnitArchives: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnitArchive"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestUnitArchive: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitArchive"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description audit.archive-under-way */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadUnitArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                archive: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description audit.archive-not-ready */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMyRecord: {
        parameters: {
            query?: {
                format?: "html" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportPersonRecord: {
        parameters: {
            query?: {
                format?: "html" | "json";
            };
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/json": string;
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonalDataRequests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonalDataRequest"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordPersonalDataRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @example erase
                     * @enum {string}
                     */
                    kind: "copy" | "erase";
                    /** Format: uuid */
                    personId: string;
                    /**
                     * @example person
                     * @enum {string}
                     */
                    askedBy: "person" | "representative" | "authority";
                    /**
                     * Format: date
                     * @example 2022-01-12
                     */
                    askedOn: string;
                    /** @example Đơn ngày 02/03/2022 */
                    note?: string | null;
                };
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataRequest"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completePersonalDataRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataRequest"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description audit.request-closed, people.last-administrator */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refusePersonalDataRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key does it once */
                "idempotency-key"?: string;
            };
            path: {
                /** @description Code of the acting unit */
                unit: string;
                request: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Không xác minh được người yêu cầu */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataRequest"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description audit.request-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPersonalDataLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonalDataLimitInForce"][];
                    };
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPersonalDataLimit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalDataLimit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonalDataLimit"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.unit-closed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.too-large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.invalid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the acting unit */
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Home"];
                };
            };
            /** @description http.unauthenticated */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.forbidden, http.two-factor-required */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description http.not-found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
