/// Words for the cut of a film.
enum EditionWords: VocabularyRule {
    static let vocabulary = [
        Vocabulary(
            .edition,
            "Director's Cut",
            strong: "directorscut directorscuts dircut directoredition directorsedition directorcut",
            weak: "dc"
        ),
        Vocabulary(
            .edition,
            "Extended",
            strong: """
                extendedcut extendededition extendededitions extendeduncut extendedversion versionlongue langfassung
                """,
            fair: "extended"
        ),
        Vocabulary(.edition, "Unrated", strong: "unratedcut unratededition", fair: "unrated"),
        Vocabulary(.edition, "Uncut", strong: "uncutedition", fair: "uncut"),
        Vocabulary(.edition, "Uncensored", fair: "uncensored uncensoreddub censored"),
        Vocabulary(
            .edition,
            "Remastered",
            strong: "4kremastered 4kremaster 4kremasterd 4kdigitallyrem remastereded",
            fair: "remastered remaster"
        ),
        Vocabulary(.edition, "Restored", strong: "4krestored 4krestore 4krestoration", weak: "restored restore"),
        Vocabulary(
            .edition,
            "Theatrical",
            strong: "theatricalcut theatricaledition theatricaledit theatricalversio",
            fair: "theatrical"
        ),
        Vocabulary(.edition, "Special", strong: "specialedition editionspecial specialeditions", weak: "se"),
        Vocabulary(
            .edition,
            "Collector",
            strong: "collectoredition collectorsedition editioncollector collectorsed collectorscut",
            weak: "collector collectors"
        ),
        Vocabulary(.edition, "IMAX", strong: "imaxedition imaxenhanced imaxcut", fair: "imax"),
        Vocabulary(
            .edition,
            "Criterion",
            strong: "criterionedition criterioncut thecriterion",
            fair: "criterion"
        ),
        Vocabulary(.edition, "Ultimate", strong: "ultimateedition ultimatecut", weak: "ultimate"),
        Vocabulary(.edition, "Final Cut", strong: "thefinalcut finalcut finaledition"),
        Vocabulary(.edition, "Fan", strong: "fanedit fanedition fancollection"),
        Vocabulary(.edition, "Limited", strong: "limitededition", weak: "limited"),
        Vocabulary(.edition, "Despecialized", strong: "despecializeded despecialised", fair: "despecialized"),
        Vocabulary(.edition, "Open Matte", strong: "openmatte"),
        Vocabulary(.edition, "Deluxe", strong: "deluxeedition editiondeluxe", weak: "deluxe"),
        Vocabulary(
            .edition,
            "Alternative Cut",
            strong: "alternatecut alternativecut",
            weak: "alternate alternative"
        ),
        Vocabulary(.edition, "Anniversary", strong: "anniversaryed", weak: "anniversary"),
        Vocabulary(.edition, "Hybrid", weak: "hybrid"),
        Vocabulary(.edition, "Diamond", strong: "diamondedition"),
        Vocabulary(.edition, "Rogue", strong: "roguecut roguededition"),
        Vocabulary(.edition, "Redux", weak: "redux"),
        Vocabulary(.edition, "Recut", weak: "recut"),
        Vocabulary(.edition, "Assembly Cut", strong: "assemblycut"),
        Vocabulary(.edition, "Platinum", strong: "platinumedition"),
        Vocabulary(.edition, "2in1", strong: "2in1 3in1 4in1"),
        // The word alone says nothing, but it belongs to the ones beside it.
        Vocabulary(.edition, "", weak: "edition cut version versiones"),
    ]
}
