extension TextKey {
    /// The texts in English.
    var english: String {
        switch self {
        // Every page
        case .siteName: "Lingpao"
        case .siteTagline: "Enterprise-standard leaders, in the open"
        case .skipToContent: "Skip to content"
        case .navLabel: "Main"
        case .navCategories: "Categories"
        case .navLeaders: "Leader lists"
        case .navAbout: "About"
        case .navApi: "API"
        case .otherLanguage: "中文"
        case .searchLabel: "Search standards, enterprises, models and services"
        case .searchPlaceholder: "Number, enterprise, model"
        case .searchButton: "Search"
        case .breadcrumbLabel: "You are here"
        case .footerNeutral:
            """
            Rankings give tiers only; inside a tier standards stand in the order of their numbers, not \
            of merit.
            """
        case .footerTrace:
            "Every number can be followed back to the declared text and the source of its threshold."
        case .asOf: "as of {0}"
        case .asOfLabel: "Date"
        case .unitEnterprises: "enterprises"
        case .unitStandards: "standards"
        case .unitModels: "product models"
        case .unitServices: "service items"
        case .unitOfferings: "product models and service items"
        case .colon: ": "
        case .listSeparator: ", "
        case .more: "and {0} more"

        // Paging
        case .pagingLabel: "Pages"
        case .pagePrevious: "Previous"
        case .pageNext: "Next"
        case .pagePosition: "Page {0} of {1}"

        // Forecast and authority
        case .forecastMark: "Forecast"
        case .forecastTitle: "This is a forecast, not a leader list"
        case .forecastBody:
            """
            No authority stands behind these results. They are computed from declared standards under \
            an evaluation scheme; they bear no certificate and no mark.
            """
        case .authorityTitle: "Authority: {0}"
        case .pendingMark: "Pending"
        case .pendingNote: "“Pending” means that a gate has not been answered yet: neither passed nor barred."

        // Home
        case .homeTitle: "See whose standards lead"
        case .homeLead:
            """
            Standards that enterprises declare are read here indicator by indicator, converted and put \
            into tiers, and every number can be followed to its source.
            """
        case .homeCategories: "Categories of products and services"
        case .homeCategoriesEmpty:
            """
            The registry holds no category yet. Once it has schemes and declarations, categories appear \
            here.
            """
        case .kindProduct: "Product"
        case .kindService: "Service"
        case .cardGradeOne: "{0} at scheme grade 1"
        case .homeHow: "Declare, rank, lead"
        case .stepDeclare: "Declare"
        case .stepDeclareBody:
            """
            Enterprises declare the standards that they follow. Indicators are read as written and \
            converted exactly; values from different test methods are not compared.
            """
        case .stepRank: "Rank"
        case .stepRankBody:
            """
            Each core indicator is put into the tiers of a scheme; the lowest is not below the national \
            or industry standard. Inside a tier there is no order of merit.
            """
        case .stepLead: "Lead"
        case .stepLeadBody:
            """
            Standards whose core indicators all reach the advanced level become candidates. An \
            authority publishes the list; without one, a result is a forecast.
            """

        // Category
        case .categoryShortlist: "Shortlist"
        case .categoryShortlistForecast: "Shortlist forecast"
        case .categoryComposite: "Composite ranking"
        case .categoryScheme: "Scheme"
        case .categoryLinks: "Pages of this category"
        case .categoryRankings: "Indicator rankings"
        case .gradesTitle: "Scheme grades"
        case .gradesNote:
            """
            The scheme grade follows the weakest indicator. It is neither a product grade nor an \
            energy-efficiency class.
            """
        case .gradeOne: "Grade 1"
        case .gradeTwo: "Grade 2"
        case .gradeThree: "Grade 3"
        case .gradeNone: "No grade"
        case .gradesPicture: "Standards by scheme grade"
        case .notesTitle: "Please note"
        case .roleBase: "Base indicator"
        case .roleCore: "Core indicator"
        case .roleInnovation: "Innovation indicator"
        case .columnTier: "Tier"
        case .columnLevel: "Level"
        case .columnThreshold: "Threshold"
        case .columnStandards: "Standards"
        case .tiersCaption: "{0}: thresholds and standards by tier"
        case .levelAdvanced: "Advanced"
        case .levelAverage: "Average"
        case .levelBaseline: "Baseline"
        case .levelNone: "Below all tiers"
        case .levelStars: "{0} stars"
        case .belowAll: "Below all tiers"
        case .notRanked: "Not ranked"
        case .limitLabel: "Standard's limit"
        case .sourceLabel: "Source of thresholds"
        case .sourceClause: "{0}, clause {1}"
        case .sourceVerified: "checked against the original"
        case .sourceUnverified: "not yet checked against the original"
        case .sourceIllustrative:
            "illustrative: no standard gives these thresholds; they only show the method"
        case .unpublishedAllEqual: "All ranked values are equal, so this ranking is not published."
        case .unpublishedOnlyOne: "Only one standard is ranked, so this ranking is not published."
        case .unpublishedNone: "No standard is ranked on this indicator yet, so there is no ranking."

        // Distribution
        case .pictureTitle: "Distribution of {0}"
        case .pictureAbout:
            """
            Histogram: values ({0}) across, number of standards upwards; {1} standards, {2} in the \
            tallest bar. Vertical lines are the thresholds of the tiers.
            """
        case .pictureAboutPlain:
            """
            Histogram: values ({0}) across, number of standards upwards; {1} standards, {2} in the \
            tallest bar. Thresholds are formulas and are not drawn.
            """
        case .pictureAboutRanges:
            """
            Histogram: values ({0}) across, number of standards upwards; {1} standards, {2} in the \
            tallest bar. Thresholds differ by segment; horizontal lines show the range of each tier's \
            threshold.
            """
        case .pictureHere: "This standard has {0}."
        case .pictureFar: "Too far out to be drawn: {0} on the left, {1} on the right."
        case .pictureBelow: "‹ {0} more"
        case .pictureAbove: "{0} more ›"
        case .pictureTable: "Show as a table"
        case .pictureRange: "Range"
        case .hereMark: "this standard: {0}"
        case .higherBetter: "higher is better →"
        case .lowerBetter: "← lower is better"
        case .thresholdsBySegment: "Thresholds differ by segment: horizontal lines show their ranges."
        case .thresholdsOwnSegment: "Lines are the thresholds of this standard's segment."

        // Lists
        case .rankingOf: "{0}: indicator ranking"
        case .rankingTiers: "Choose a tier"
        case .rankingNeutral:
            "Inside a tier standards stand in the order of their numbers; this is no order of merit."
        case .listTotal: "{0} standards"
        case .listTotalOne: "1 standard"
        case .listEmpty: "There is no standard here yet."
        case .columnStandard: "Standard and enterprise"
        case .columnOfferings: "Models or service items"
        case .columnValue: "Declared value"
        case .columnGrade: "Scheme grade"
        case .columnScore: "Score"
        case .shortlistTitle: "Shortlist"
        case .shortlistLead:
            """
            Standards whose core indicators are all at the advanced level and whom no gate bars, in the \
            order of their numbers.
            """
        case .shortlistLeadScore: "Made by weighted score and quota, in the order of numbers."
        case .shortlistEmpty: "No standard meets the conditions of the shortlist yet."
        case .compositeTitle: "Composite ranking"
        case .compositeLead:
            "By scheme grade; standards of equal grade stand in the order of their numbers, not of merit."
        case .compositeLeadScore:
            "By weighted score; equal scores stand in the order of numbers, not of merit."
        case .outlets: "outlets: {0}"

        // Scheme page
        case .schemeTitle: "{0}: evaluation scheme"
        case .schemeVersion: "Version"
        case .schemeCutoff: "Cut-off day"
        case .schemeIndustry: "Class of GB/T 4754"
        case .schemeNames: "Common names covered"
        case .schemeGrading: "Grading"
        case .gradingWeakest: "Star rating by the weakest link"
        case .gradingWeighted: "Weighted score"
        case .schemeRounding: "Comparison of values"
        case .roundingNone: "Full values, not rounded (GB/T 8170)"
        case .roundingDigits: "Rounded to {0} decimals first (GB/T 8170)"
        case .schemeQuota: "Quota"
        case .quotaMax: "at most {0} standards"
        case .quotaPerEnterprise: "at most {0} of one enterprise"
        case .quotaTiesIn: "a tie at the cut is all in"
        case .quotaTiesOut: "a tie at the cut is all out"
        case .schemeProductGrade: "Product grade that is ranked"
        case .gatesTitle: "Gates"
        case .gateByVerdict: "answered by a person, with evidence"
        case .gateByDeclaration: "declared on a public channel up to the cut-off day"
        case .gateByOfferings: "at least one model or service item is sold under the standard"
        case .gateByForm: "no formal defect that the rules name"
        case .indicatorsTitle: "Indicators and tiers"
        case .attributesTitle: "Attributes used"
        case .varietiesTitle: "Varieties"
        case .varietyIndicators: "Indicators that apply"
        case .sourcesTitle: "Standards cited"
        case .sourceInForce: "in force since {0}"
        case .sourceWithdrawn: "withdrawn on {0}"
        case .sourceReplaced: "superseded by {0}"
        case .methodsLabel: "Accepted test methods"
        case .methodsAny: "any"
        case .derivedLabel: "Computed as"
        case .weightLabel: "Weight"
        case .segmentAll: "all"
        case .passLabel: "Pass"

        // Enterprise and standard
        case .enterpriseStandards: "Standards of this enterprise"
        case .labelCreditCode: "Unified social credit code"
        case .labelIdentifier: "Identifier ({0})"
        case .labelDivision: "Division code"
        case .labelEnterprise: "Enterprise"
        case .labelCategory: "Category"
        case .labelDeclared: "Declared"
        case .declaredAt: "{0}, {1}"
        case .preDeclaration: "Pre-declaration: no public channel and date yet"
        case .labelDisclosure: "Disclosure"
        case .disclosureFull: "full text"
        case .disclosureTable: "table of indicators only"
        case .labelVersion: "Version of the declaration"
        case .versionReplaces: "{0}, replaces {1}"
        case .versionFirst: "{0}"
        case .offeringsTitle: "Models and service items under this standard"
        case .offeringsEmpty: "No model or service item is declared."
        case .resultTitle: "Result"
        case .explanationTitle: "Indicator by indicator"
        case .explanationItems:
            """
            {0} grades, segments or models of this standard are evaluated; this is the one that stands \
            for it.
            """
        case .otherItem: "Also evaluated: {0}"
        case .chainDeclared: "Declared"
        case .chainRead: "Read as"
        case .chainValue: "Compared value"
        case .chainTier: "Tier reached"
        case .chainThreshold: "Threshold of this tier"
        case .chainNext: "To the next tier"
        case .chainNextValue: "{0} to go (threshold {1})"
        case .chainBest: "already in the best tier"
        case .chainLimit: "Standard's limit"
        case .chainSource: "Source"
        case .chainMethods: "tested by {0}"
        case .chainPlace: "page {0} of the text"
        case .notDeclared: "not declared"
        case .statedOnly: "compared as stated: the text gives a plain number, not a guaranteed bound"
        case .noTier: "no tier reached"
        case .statusNotRanked: "not ranked"
        case .statusFail: "fails"
        case .weightedScore: "weighted score {0}"
        case .noScheme:
            """
            This standard does not belong to the category of any scheme yet; its declared indicators \
            are listed as they are.
            """
        case .noExplanation: "This standard has not been evaluated yet."
        case .declaredIndicators: "Declared indicators"
        case .columnIndicator: "Indicator"
        case .columnRequirement: "Requirement"
        case .columnMethods: "Test methods"
        case .gateYes: "met"
        case .gateNo: "not met"
        case .gateUnknown: "pending"
        case .numberSeveral: "{0} standards bear the number {1}"
        case .numberSeveralLead: "Enterprises choose their own codes, so numbers can coincide. Please choose:"

        // History
        case .historyLabel: "History"
        case .historyLink: "All versions"
        case .versionsTitle: "All versions"
        case .versionsLead:
            """
            The latest first. Each version stays at its own address and never changes; a correction is a \
            new version.
            """
        case .versionsCaption: "When each version was recorded, where it was declared, and how it stands"
        case .versionName: "Version {0}"
        case .columnVersion: "Version"
        case .columnRecorded: "Recorded"
        case .columnDeclared: "Declared"
        case .columnState: "Stands"
        case .stateLatest: "now"
        case .stateReplaced: "replaced by version {0}"
        case .stateForgotten: "forgotten"
        case .versionOldTitle: "This is an old version"
        case .versionOldBody:
            """
            Version {0} was replaced by version {1}. Version {2} stands now; below is what was declared \
            then.
            """
        case .versionOldLink: "See what stands now"
        case .labelRecorded: "Recorded"
        case .labelReplacedBy: "Replaced by"
        case .labelDigest: "Digest"
        case .labelLog: "Log"
        case .logPlace: "entry {0} (from 0)"
        case .logPlaceRow: "entry {0} (from 0), row {1} (from 0) of {2} taken in together"
        case .moment: "{0}, {1} (Beijing time)"
        case .goneTitle: "This was forgotten, as the law requires"
        case .goneBody:
            """
            What was here is gone, as the law requires, and only this mark is left. Its digest stays in \
            the log, which can still be verified.
            """
        case .goneSince: "Since"
        case .goneGround: "Ground"
        case .changesTitle: "Changes of the public record"
        case .changeDeclared: "{0}: version {1} recorded"
        case .changeReplaced: "{0}: version {1} recorded, in place of version {2}"
        case .changeMoved: "{0}: version {1} moved from category {2} to {3}"
        case .changeEvaluated: "category {0} evaluated anew under scheme version {1}"
        case .pastTitle: "The record as it stood at the end of {0}"
        case .pastBody:
            "With the versions recorded by then, under the scheme of then; what was forgotten since is not shown."
        case .pastLink: "See what stands now"
        case .pastKnown: "Days that are known"
        case .pastRange: "{0} to {1}"
        case .changeForgotten: "{0} forgotten: {2}"
        case .changeForgottenVersion: "{0}: version {1} forgotten: {2}"
        case .changeNoCategory: "none"

        // Requirements in words
        case .readInterval: "{0} to {1}"
        case .readStated: "{0} (as stated)"
        case .readAbout: "about {0}"
        case .readAbsence: "must be absent"
        case .readYes: "yes"
        case .readNo: "no"
        case .readText: "text, not compared as a number"
        case .readRelative: "{1} of {0}"
        case .readAlternative: "{0} or {1}"
        case .deviationFrom: "deviation from {0} {1}"
        case .intervalWidth: "interval width {0}"
        case .componentBoth: " and "
        case .conditionAnd: ", "
        case .formulaIf: "if {0} then {1} else {2}"
        case .formulaNot: "not {0}"
        case .formulaAnd: "and"
        case .formulaOr: "or"

        // Search
        case .searchTitle: "Search"
        case .searchResults: "Results for “{0}”"
        case .searchOrder: "In the order of numbers; this is not a ranking."
        case .searchPrompt: "Enter a standard number, a title, an enterprise, a brand or a model."
        case .searchEmptyTitle: "Nothing found for “{0}”"
        case .searchHintShorter: "Use fewer words, such as a part of the enterprise's name or of the model."
        case .searchHintNumber: "Spaces, slashes and dashes of a standard number may be written in any way."
        case .searchHintBrowse: "Or browse the categories."
        case .searchFiltered: "Standards that answer the filters"
        case .searchFilteredEmpty: "No standard answers these filters"
        case .searchMany: "More than {0}; the first {0} are listed and counted"
        case .searchHintFilters: "Take some of the filters off."
        case .searchNarrow: "Narrow down"
        case .searchChosen: "Chosen filters"
        case .searchTakeOff: "Take off: "
        case .searchFilter: "{0}: {1}"
        case .searchByCategory: "Category"
        case .searchByDivision: "Division of the enterprise"
        case .searchByYear: "Year of declaration"
        case .searchByStatus: "Status"
        case .searchDeclared: "Declared"
        case .searchPredeclared: "Pre-declaration"
        case .searchSuggestions: "Did you mean"
        case .searchIndicators: "Indicators of that name"
        case .searchIndicatorsNote:
            "Standards can be found by declared value; that order is for finding, and is no ranking."
        case .searchIndicatorStandards: "{0} ({1} standards)"
        case .suggestionStandard: "Standard"
        case .suggestionEnterprise: "Enterprise"
        case .valuesTitle: "By declared value: {0}"
        case .valuesNote:
            "This order is a tool of search. It is no ranking and no order of merit. Equal values stand in the order of numbers; standards without a comparable value come last, and say so."
        case .valuesWorst: "Of a standard with several values, the weakest promise counts."
        case .valuesPair: "Pairs are compared by the first value, then by the second."
        case .valuesOrder: "Choose an order"
        case .valuesAscending: "Ascending"
        case .valuesDescending: "Descending"
        case .valuesLink: "Find standards by declared value"
        case .valuesRanking: "See the ranking of this indicator"
        case .valuesNotComparable: "not comparable"
        case .valuesNotDeclared: "not declared"
        case .betterHigher: "higher is better"
        case .betterLower: "lower is better"
        case .betterNearest: "nearer to {0} is better"
        case .betterNarrower: "a narrower interval is better"
        case .betterOrdinal: "a higher class is better"
        case .betterYes: "yes is better"

        // Leaders and about
        case .leadersTitle: "Leader lists"
        case .leadersEmptyTitle: "No list has been published yet"
        case .leadersEmptyBody:
            """
            A leader list is published by an authority: the national list by the national secretariat, \
            a city's list by the body entitled to do so. None has been entered here yet.
            """
        case .leadersEmptyNext:
            "What the schemes would give can be seen in each category, as forecasts; these are not lists."
        case .aboutTitle: "About"
        case .aboutLead:
            """
            The enterprise-standard Leader programme shows consumers the level that enterprises \
            themselves promise.
            """
        case .aboutTiersTitle: "Tiers, grades and lists"
        case .aboutTiersBody:
            """
            Each indicator is put into tiers that stand for the advanced, average and baseline levels. \
            Together the core indicators give the scheme grade: grade 1 needs every one of them at the \
            advanced level. A list is published by an authority.
            """
        case .aboutFairTitle: "How values are compared"
        case .aboutFairBody:
            """
            “Not less than” is compared by its lower bound, “not more than” by its upper bound; a plain \
            number is taken as stated, and marked. Units are converted in exact decimals. A value from \
            a test method that the scheme does not accept is shown but not ranked.
            """
        case .aboutSourcesTitle: "Where thresholds come from"
        case .aboutSourcesBody:
            """
            Each threshold names its standard and says whether it was checked against the original. \
            Thresholds that no standard gives are marked as illustrative.
            """
        case .aboutForecastTitle: "A forecast is not a list"

        // The API
        case .apiTitle: "Open API"
        case .apiLead:
            "Whatever the pages show, for machines: the same data as JSON, to read, without a key, from any site."
        case .apiDocument: "OpenAPI 3.1 document"
        case .apiListsTitle: "Lists"
        case .apiListsBody:
            """
            Lists are read in parts: limit is the number of entries in one, next the address of the part that follows \
            (in the Link header too), null at the end. fields takes the keys that are needed alone. Where a list changes \
            while it is read, reading goes on behind the entry that was last.
            """
        case .apiDownloadsTitle: "Downloads"
        case .apiDownloadsBody:
            """
            Every list can be had whole with format=csv, jsonl or xlsx. CSV is UTF-8 with a byte order mark, so that \
            Excel opens it; an apostrophe stands before text that begins as a formula does.
            """
        case .apiCachingTitle: "What has not changed is not sent again"
        case .apiCachingBody:
            """
            Every answer has an ETag; sent back as If-None-Match it gives 304 as long as nothing has changed. An answer is \
            a second behind the registry at most. gzip is spoken.
            """
        case .apiLimitsTitle: "Limits"
        case .apiLimitsBody:
            """
            Where requests are limited, RateLimit-Policy tells the quota and RateLimit what is left of it; beyond it the \
            answer is 429, and Retry-After tells how many seconds to wait.
            """
        case .apiKeysTitle: "Keys"
        case .apiKeysBody:
            """
            Reading what is public needs no key. To declare, to decide and to manage give Authorization with Bearer and a key. \
            An administrator makes keys; a key does what its scopes allow, and all that is done is recorded.
            """
        case .apiScope: "Needs a key with the scope"
        case .apiResources: "Resources"
        case .apiRequired: "required"
        case .apiProblems: "When something is wrong"
        case .apiProblemsLead:
            """
            Errors come as application/problem+json (RFC 9457) whose type points to an entry below, in the language of \
            Accept-Language, Chinese unless English is preferred.
            """

        // Errors
        case .errorBadRequestTitle: "The address is not right"
        case .errorBadRequestBody:
            """
            Part of the address cannot be understood. Please check it, or start again from the home \
            page.
            """
        case .errorNotFoundTitle: "There is no such page"
        case .errorNotFoundBody:
            """
            The address may be mistyped, or the registry does not hold this. You can search, or start \
            from the home page.
            """
        case .errorMethodTitle: "This page can only be read"
        case .errorMethodBody: "This address accepts GET and HEAD requests only."
        case .errorTooLongTitle: "That is too long"
        case .errorTooLongBody: "The request is too long. Please shorten it and try again."
        case .errorNotRecordedTitle: "Nothing is known of that day"
        case .errorNotRecordedBody: "The registry can be asked as of days of which it has a record."
        case .errorNoPastSearchTitle: "A search finds what stands now"
        case .errorNoPastSearchBody:
            "Categories, lists, enterprises and standards can be seen as of a day, a search cannot: leave out asOf."
        case .errorTooLargeTitle: "Too much to work out"
        case .errorTooLargeBody:
            "Too many standards would have to be evaluated anew for one page: use the snapshots and the changes."
        case .errorInternalTitle: "Something went wrong here"
        case .errorInternalBody: "The fault is ours and has been recorded. Please try again in a while."
        case .errorReference: "Reference {0}"
        case .errorHome: "Go to the home page"

        // Documents as read
        case .readingTitle: "Standards as read"
        case .readingCaption: "Indicators as read"
        case .readingEmpty: "No indicator was read."
        case .readingCondition: "Grade or condition"
        case .readingPlace: "Place"
        case .readingConfidence: "Confidence"
        case .readingMeaning: "In the scheme"
        case .readingTable: "Table {0}"
        case .readingFile: "File"
        case .readingEnglishTitle: "English title"
        case .readingReplaces: "Replaces"
        case .readingPublished: "Published"
        case .readingImplemented: "Implemented"
        case .readingIssuer: "Issuer"

        // Evaluation report
        case .reportTitle: "{0}: evaluation"
        case .reportLead:
            """
            Computed under version {0} of the scheme with the state of {1}. The same input gives the \
            same report.
            """
        case .reportContents: "Contents"
        case .reportBarred: "Barred by a gate"
        case .reportCut: "Left out by the quota"
        case .reportBarredNote: "{0} further standards are kept off by a gate."
        case .reportCutNote: "{0} further standards are left out by the quota."
        }
    }
}
